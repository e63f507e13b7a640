import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeEvent, type ReviewEvent } from "../../src/review/event.ts";
import { sameIdWinner, unite, uniteMore } from "../../src/review/unite.ts";
import { arbitraryLog } from "./arbitraryEvent.ts";

// Logs of one arbitrary share ids and differ in what these say: the worst that files changed by hand can be.
const logs = fc.tuple(arbitraryLog(10), arbitraryLog(10), arbitraryLog(10));

describe("merging by id", () => {
  it("is idempotent, commutative and associative, even where one id says two things", () =>
    fc.assert(
      fc.property(logs, ([a, b, c]) => {
        expect(unite(a, a)).toEqual(unite(a));
        expect(unite(unite(a))).toEqual(unite(a));
        expect(unite(b, a)).toEqual(unite(a, b));
        expect(unite(unite(a, b), c)).toEqual(unite(a, unite(b, c)));
      }),
    ));

  it("gives the same when a merged log grows", () =>
    fc.assert(
      fc.property(logs, arbitraryLog(24), ([a, b], more) => {
        const united = unite(a);
        expect(uniteMore(united, b)).toEqual(unite(a, b));
        // Ids that the log lacks, and one that `more` itself has twice.
        const fresh = more.filter((e) => !united.some(({ id }) => id === e.id));
        expect(uniteMore(united, [...fresh, ...fresh])).toEqual(unite(a, fresh));
      }),
    ));

  it("loses no id and invents no event", () =>
    fc.assert(
      fc.property(logs, ([a, b]) => {
        const union = unite(a, b);
        const ids = new Set([...a, ...b].map((e) => e.id));
        expect(new Set(union.map((e) => e.id))).toEqual(ids);
        expect(union).toHaveLength(ids.size);
        const known = new Set([...a, ...b].map(encodeEvent));
        expect(union.every((e) => known.has(encodeEvent(e)))).toBe(true);
      }),
    ));

  it("keeps what it is given where nothing differs", () => {
    const same = (e: ReviewEvent) => sameIdWinner(e, { ...e });
    fc.assert(fc.property(arbitraryLog(3), (log) => log.every((e) => same(e) === e)));
  });
});
