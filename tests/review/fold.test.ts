import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { updatedSince } from "../../src/review/card.ts";
import { localDay } from "../../src/review/day.ts";
import { extend, fold, foldGently, futureEvents } from "../../src/review/fold.ts";
import { remember } from "../../src/review/schedule.ts";
import { unite } from "../../src/review/unite.ts";
import { arbitraryLog, arbitraryShuffled } from "./arbitraryEvent.ts";
import { idOf } from "./bytes.ts";
import { answer, bookOf, CHINA, card, DAY, HOUR, NOON, note, setting, voiding } from "./make.ts";

const book = bookOf("Q-1", card("Q-2", { was: ["D-1"] }), card("N-1", { kind: "drill" }));
const at = (day: number) => ({ t: NOON + day * DAY });

describe("the state of a log", () => {
  it("is the same in whatever order, and however often, its events arrive", () =>
    fc.assert(
      fc.property(arbitraryShuffled, ({ log, shuffled }) => {
        const state = fold(log, book);
        expect(fold(shuffled, book)).toEqual(state);
        expect(fold([...shuffled, ...log], book)).toEqual(state);
        expect([...fold(shuffled, book).cards.keys()]).toEqual([...state.cards.keys()]);
      }),
      { numRuns: 150 },
    ));

  it("is the same when its events come one by one", () =>
    fc.assert(
      fc.property(arbitraryShuffled, ({ log, shuffled }) => {
        let state = fold([], book);
        for (const event of shuffled) state = extend(state, [event], book);
        expect(state).toEqual(fold(log, book));
      }),
      { numRuns: 60 },
    ));

  it("is the same when it is told with rests", async () => {
    const log = Array.from({ length: 2400 }, (_, i) => answer({ card: `Q-${i % 7}`, ...at(i) }));
    let rests = 0;
    const gently = await foldGently(log, book, undefined, async () => {
      rests++;
    });
    expect(gently).toEqual(fold(log, book));
    expect(rests).toBeGreaterThan(1);
  });

  it("is as if a voided event had never been", () =>
    fc.assert(
      fc.property(arbitraryLog(), fc.nat(), (log, pick) => {
        const live = log.filter((e) => e.kind !== "void");
        if (live.length === 0) return;
        const gone = live[pick % live.length]!;
        const undone = fold([...log, voiding(gone.id, { n: 500 })], book);
        const never = fold(
          log.filter((e) => e.id !== gone.id),
          book,
        );
        expect(undone.cards).toEqual(never.cards);
        expect(undone.interview).toEqual(never.interview);
        expect(undone.notes).toEqual(never.notes);
        expect(undone.latest).toEqual(never.latest);
        expect(undone.events.length).toBe(unite(log).length + 1);
      }),
      { numRuns: 150 },
    ));

  it("never has two answers of a card that count on one local day", () =>
    fc.assert(
      fc.property(arbitraryLog(), (log) => {
        for (const { answers } of fold(log, book).cards.values()) {
          const days = answers
            .filter((a) => a.moved)
            .map((a) => localDay({ t: a.at, tz: a.event.tz }));
          expect(new Set(days).size).toBe(days.length);
          expect([...days].sort((a, b) => a - b)).toEqual(days);
        }
      }),
    ));

  it("saves the work that an earlier state has done", () => {
    const first = Array.from({ length: 20 }, (_, i) =>
      answer({ ...at(i), card: `Q-${1 + (i % 2)}` }),
    );
    const before = fold(first, book);
    const after = extend(before, [answer({ ...at(21), card: "Q-1" })], book);
    expect(after.cards.get("Q-2")!.memory).toBe(before.cards.get("Q-2")!.memory);
    expect(after.cards.get("Q-1")!.answers[3]).toBe(before.cards.get("Q-1")!.answers[3]);
  });
});

describe("an answer", () => {
  it("moves the schedule by its clamped time", () => {
    const state = fold([answer(at(0)), answer(at(3))], book);
    const first = remember("Q-1", null, { t: NOON, tz: CHINA }, 3);
    const second = remember("Q-1", first, { t: NOON + 3 * DAY, tz: CHINA }, 3);
    expect(state.cards.get("Q-1")!.memory).toEqual(second);
  });

  it("of practice, or a second one on a local day, moves nothing and is kept", () => {
    const first = answer(at(0));
    const once = fold([first], book).cards.get("Q-1")!.memory;
    for (const more of [answer({ t: NOON + 2 * HOUR, g: 1 }), answer({ ...at(3), sched: false })]) {
      const { answers, memory } = fold([first, more], book).cards.get("Q-1")!;
      expect(answers.map((a) => a.moved)).toEqual([true, false]);
      expect(memory).toEqual(once);
    }
  });

  it("given on a clock turned back counts at the time of the one before it, in its install only", () => {
    const other = idOf(555);
    const log = [
      answer({ ...at(5), n: 1, card: "Q-1" }),
      answer({ ...at(2), n: 2, card: "Q-2" }),
      answer({ ...at(2), n: 1, dev: other, card: "N-1" }),
    ];
    const { cards } = fold(log, book);
    expect(cards.get("Q-2")!.answers[0]!.at).toBe(NOON + 5 * DAY);
    expect(cards.get("N-1")!.answers[0]!.at).toBe(NOON + 2 * DAY);
  });

  it("of a wrong 2036 is repaired by voiding it", () => {
    const far = answer({ ...at(3650), n: 2 });
    const log = [answer({ ...at(0), n: 1 }), far, answer({ ...at(4), n: 3 })];
    expect(fold(log, book).cards.get("Q-1")!.answers.at(-1)!.moved).toBe(false);
    expect(futureEvents(fold(log, book), NOON + 5 * DAY)).toEqual([far]);
    const repaired = fold([...log, voiding(far.id, at(3651))], book);
    expect(futureEvents(repaired, NOON + 5 * DAY)).toEqual([]);
    expect(repaired.cards).toEqual(fold([log[0]!, log[2]!], book).cards);
    expect(repaired.latest).toBe(NOON + 4 * DAY);
  });

  it("of a card that left the book stays, and of a renamed one goes with it", () => {
    const log = [answer({ ...at(0), card: "GONE-1" }), answer({ ...at(1), card: "D-1" })];
    const state = fold([...log, answer({ ...at(5), card: "Q-2" })], book);
    expect(state.cards.get("GONE-1")!.memory).not.toBeNull();
    expect(state.cards.has("D-1")).toBe(false);
    expect(state.cards.get("Q-2")!.answers).toHaveLength(2);
    expect(state.cards.get("Q-2")!.memory!.reps).toBe(2);
  });

  it("of an older revision labels its card until it is answered again", () => {
    const edited = card("Q-1", { rev: 2 });
    const last = (log: Parameters<typeof fold>[0]) =>
      fold(log, book).cards.get("Q-1")!.answers.at(-1)!.event.rev;
    expect(updatedSince(edited, last([answer(at(0))]))).toBe(true);
    expect(updatedSince(edited, last([answer(at(0)), answer({ ...at(1), rev: 2 })]))).toBe(false);
  });
});

describe("what else a log says", () => {
  it("the last setting and the last note hold; voids of voids do nothing", () => {
    const miss = answer({ ...at(0), g: 1 });
    const dated = setting("2026-12-24", at(1));
    const log = [miss, dated, note(miss.id, { ...at(1), cause: "sign" })];
    const state = fold([...log, note(miss.id, { ...at(2), cause: "time" })], book);
    expect(state.interview).toBe("2026-12-24");
    expect(state.notes.get(miss.id)!.cause).toBe("time");
    const undo = voiding(dated.id, at(3));
    expect(fold([...log, undo], book).interview).toBeNull();
    expect(fold([...log, undo, voiding(undo.id, at(4))], book).interview).toBeNull();
    expect(fold([...log, setting(null, at(5))], book).interview).toBeNull();
  });

  it("has no latest time when nothing counts", () => {
    expect(fold([], book).latest).toBeNull();
    const one = answer(at(0));
    expect(fold([one, voiding(one.id)], book).latest).toBeNull();
  });
});
