import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "../../src/review/decode.ts";
import { decodeEvent, encodeEvent, seal, voidDraft } from "../../src/review/event.ts";
import { arbitraryLog } from "./arbitraryEvent.ts";
import { countingBytes, idOf } from "./bytes.ts";
import { answer, CHINA, draft, NOON, note, setting, voiding } from "./make.ts";

describe("decoding an event", () => {
  it("gives back every event, byte for byte", () =>
    fc.assert(
      fc.property(arbitraryLog(), (log) => {
        for (const event of log) {
          const again = decodeEvent(JSON.parse(encodeEvent(event)));
          expect(again).toEqual(event);
          const twice = decodeEvent(again);
          expect(JSON.stringify(twice)).toBe(JSON.stringify(again));
        }
      }),
    ));

  it("gives one text for one event, whatever the order of its fields", () => {
    const event = answer({ extra: { text: "a", seed: 3 } });
    const reversed = Object.fromEntries(Object.entries(event).reverse());
    const { extra, ...rest } = reversed;
    const odd = { extra: { seed: 3, text: "a" }, ...rest };
    expect(extra).toBeDefined();
    expect(JSON.stringify(decodeEvent(odd))).toBe(JSON.stringify(decodeEvent(event)));
  });

  it("never throws, and gives an event or a problem, for anything", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withNullPrototype: true, withBigInt: true }),
          fc.record({
            kind: fc.constantFrom("answer", "void", "__proto__", "toString"),
            id: fc.anything(),
          }),
        ),
        (value) => {
          expect(isProblem(decodeEvent(value))).toBe(true);
        },
      ),
    ));

  it.each([
    ["g", 0],
    ["g", 5],
    ["g", "3"],
    ["g", 2.5],
    ["id", "short"],
    ["n", 0],
    ["t", Number.NaN],
    ["t", -1],
    ["t", 1e20],
    ["tz", 4000],
    ["card", "__proto__"],
    ["card", "#note"],
    ["card", "=1+1"],
    ["mode", "exam"],
    ["sched", 1],
    ["base", ""],
    ["ms", -1],
    ["rev", 0],
    ["extra", { seed: -1 }],
  ])("names the field %s when it is %j", (field, value) => {
    const read = decodeEvent({ ...answer(), [field]: value });
    expect(isProblem(read)).toBe(true);
    expect(read).toMatchObject({ problem: "illegal", field: expect.stringContaining(field) });
  });

  it("tells a missing field, a stranger, and what is no record", () => {
    const { g: _g, ...rest } = answer();
    expect(decodeEvent(rest)).toEqual({ problem: "missing", field: "g" });
    const strange = JSON.parse(`{${encodeEvent(answer()).slice(1, -1)},"__proto__":{"g":1}}`);
    expect(decodeEvent(strange)).toEqual({ problem: "unknown-field", field: "__proto__" });
    expect(decodeEvent({ ...answer(), extra: { x: 1 } })).toEqual({
      problem: "unknown-field",
      field: "extra.x",
    });
    expect(decodeEvent([answer()])).toMatchObject({ problem: "illegal", field: "kind" });
    expect(decodeEvent(null)).toEqual({ problem: "not-a-record", field: "" });
  });

  it("knows no negative zero, which JSON cannot tell", () => {
    const read = decodeEvent({ ...answer(), tz: -0, ms: -0 });
    expect(
      isProblem(read) || [Object.is(read.tz, 0), "ms" in read && Object.is(read.ms, 0)],
    ).toEqual([true, true]);
  });

  it("takes data that looks like a problem for data", () => {
    expect(isProblem({ problem: "missing", field: "g" })).toBe(false);
  });

  it("knows voids, notes and the interview's date", () => {
    for (const event of [
      voiding(idOf(1)),
      note(idOf(1), { cause: "sign" }),
      setting("2026-12-24"),
    ]) {
      expect(decodeEvent(event)).toEqual(event);
    }
    expect(decodeEvent(setting("2026-02-30"))).toMatchObject({ field: "interview" });
  });

  it("keeps an answer near two hundred bytes", () => {
    const event = answer({ base: idOf(2), extra: { seed: 4_000_000_000, version: 1 } });
    expect(encodeEvent(event).length).toBeLessThan(300);
  });
});

describe("sealing a draft", () => {
  it("adds install and count", () => {
    const one = draft();
    expect(seal(one, idOf(7), 12)).toMatchObject({ ...one, dev: idOf(7), n: 12 });
  });

  it("throws for a draft that no reader can have given", () => {
    expect(() => seal(draft({ g: 7 as never }), idOf(7), 1)).toThrow(/"g" is illegal/);
  });

  it("takes back by a void of its own", () => {
    const one = voidDraft(idOf(3), { t: NOON, tz: CHINA }, countingBytes());
    expect(seal(one, idOf(7), 1)).toMatchObject({ kind: "void", ref: idOf(3), t: NOON });
  });
});
