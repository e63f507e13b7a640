import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay } from "../../src/review/date.ts";
import { localDay } from "../../src/review/day.ts";
import type { AnswerEvent } from "../../src/review/event.ts";
import { finalSlots } from "../../src/review/finalPass.ts";
import { fold } from "../../src/review/fold.ts";
import { recall } from "../../src/review/schedule.ts";
import { answer, bookOf, CHINA, DAY, HOUR, NOON } from "./make.ts";

const today = localDay({ t: NOON, tz: CHINA });
const interview = dateOfDay(today + 3);
const book = bookOf();
const at = (day: number, hour = 0) => ({ t: NOON + day * DAY + hour * HOUR, tz: CHINA });
/** Cards learned on some day before today, k of them. */
const learned = (k: number): AnswerEvent[] =>
  Array.from({ length: k }, (_, i) => answer({ card: `Q-${i}`, t: NOON - (2 + (i % 9)) * DAY }));
const slotsOf = (log: readonly AnswerEvent[], now = at(0), date = interview) => {
  const { cards } = fold(log, book);
  return { cards, slots: finalSlots(cards, date, now) };
};
const perDay = (slots: ReadonlyMap<string, number>) =>
  [0, 1, 2].map((d) => [...slots.values()].filter((day) => day === today + d).length);

describe("the final pass", () => {
  it("gives every learned card one slot, as many each day, the weakest first", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (k) => {
        const { cards, slots } = slotsOf(learned(k));
        expect(slots.size).toBe(k);
        const counts = perDay(slots);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        const recalls = (day: number) =>
          [...slots].flatMap(([id, d]) =>
            d === day ? [recall(cards.get(id)!.memory!, at(0))] : [],
          );
        for (const day of [today, today + 1]) {
          const [now, next] = [recalls(day), recalls(day + 1)];
          if (next.length > 0) expect(Math.max(...now)).toBeLessThanOrEqual(Math.min(...next));
        }
      }),
    ));

  it("does not fill the day up again as its cards are answered", () => {
    const log = learned(30);
    expect(perDay(slotsOf(log).slots)).toEqual([10, 10, 10]);
    for (let done = 1; done <= 10; done++) {
      const first = [...slotsOf(log).slots].find(([, day]) => day === today)![0];
      log.push(answer({ card: first, ...at(0, 1) }));
      expect(perDay(slotsOf(log, at(0, 2)).slots)).toEqual([10 - done, 10, 10]);
    }
    // More than the share leaves less for the days to come.
    log.push(answer({ card: [...slotsOf(log).slots.keys()][0]!, ...at(0, 3) }));
    expect(perDay(slotsOf(log, at(0, 4)).slots)).toEqual([0, 10, 9]);
  });

  it("is not shortened by cards that are learned today", () => {
    const log = learned(9);
    for (let i = 0; i < 5; i++) log.push(answer({ card: `N-${i}`, ...at(0, 1) }));
    expect(perDay(slotsOf(log, at(0, 2)).slots)).toEqual([3, 3, 3]);
  });

  it("asks each card once: what was answered in the window has no slot on its other days", () => {
    const log = learned(6);
    const first = [...slotsOf(log).slots].flatMap(([id, day]) => (day === today ? [id] : []));
    for (const id of first) log.push(answer({ card: id, ...at(0, 1) }));
    const { slots } = slotsOf(log, at(1));
    for (const id of first) expect(slots.has(id)).toBe(false);
    expect(perDay(slots)).toEqual([0, 2, 2]);
  });

  it("catches up when a day was missed", () => {
    expect(perDay(slotsOf(learned(30), at(1)).slots)).toEqual([0, 15, 15]);
    expect(perDay(slotsOf(learned(30), at(2)).slots)).toEqual([0, 0, 30]);
  });

  it("is foreseen before it begins, and over on the interview's day", () => {
    const { slots } = slotsOf(learned(9), at(0), dateOfDay(today + 20));
    expect([...new Set(slots.values())].map((d) => d - today).sort()).toEqual([17, 18, 19]);
    expect(slotsOf(learned(9), at(3)).slots.size).toBe(0);
    expect(slotsOf(learned(9), at(9)).slots.size).toBe(0);
  });

  it("leaves out cards that were only practised", () => {
    expect(slotsOf([answer({ card: "Q-1", sched: false, t: NOON - DAY })]).slots.size).toBe(0);
  });
});
