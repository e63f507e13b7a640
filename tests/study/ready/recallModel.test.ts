import { describe, expect, it } from "vitest";
import { dateOfDay } from "../../../src/review/date.ts";
import { localDay } from "../../../src/review/day.ts";
import { fold } from "../../../src/review/fold.ts";
import { fadingCards, lastDay, recallModel } from "../../../src/study/ready/recallModel.ts";
import { answer, bookOf, CHINA, DAY, NOON } from "../../review/make.ts";

const now = { t: NOON, tz: CHINA };
const today = localDay(now);
const book = bookOf("Q-1", "Q-2", "Q-3");
const state = fold(
  [
    answer({ t: NOON - 20 * DAY }),
    answer({ t: NOON - 12 * DAY, g: 1 }),
    answer({ t: NOON - 10 * DAY, g: 3, sched: false }),
    answer({ card: "Q-2", t: NOON - DAY, g: 4 }),
    answer({ card: "Q-3", sched: false }),
  ],
  book,
);
const model = recallModel(state.cards.get("Q-1")!, null, now)!;

describe("the recall of a card", () => {
  it("is drawn from its first answer to today, and on from there", () => {
    expect([model.from, model.today, model.until]).toEqual([today - 20, today, today + 30]);
    expect(model.past.days).toEqual(Array.from({ length: 21 }, (_, i) => today - 20 + i));
    expect(model.future.days.at(-1)).toBe(today + 30);
    expect(model.past.percents.at(-1)).toBe(model.future.percents[0]);
    expect([model.past.percents[0], model.past.percents[8]]).toEqual([100, 100]);
    expect(model.later).toBeLessThan(model.now);
    expect(model.now).toBeLessThan(100);
  });

  it("marks the answers that moved it", () => {
    expect(model.answers).toEqual([
      { day: today - 20, passed: true },
      { day: today - 12, passed: false },
    ]);
  });

  it("reaches to the interview, but not beyond a year", () => {
    const last = (days: number) => lastDay(dateOfDay(today + days), now) - today;
    expect([-3, 5, 45, 365, 366].map(last)).toEqual([30, 30, 45, 365, 30]);
  });

  it("is not drawn for a card that was only practised", () => {
    expect(recallModel(state.cards.get("Q-3")!, null, now)).toBeNull();
    expect(fadingCards(state, book, now).map((c) => c.card)).toEqual(["Q-1", "Q-2"]);
    expect(fadingCards(state, bookOf("Q-2"), now).map((c) => c.card)).toEqual(["Q-2"]);
  });
});
