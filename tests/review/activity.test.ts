import { expect, it } from "vitest";
import { activity, forecast, recallCurve } from "../../src/review/activity.ts";
import { localDay } from "../../src/review/day.ts";
import { fold } from "../../src/review/fold.ts";
import { recall } from "../../src/review/schedule.ts";
import { answer, bookOf, CHINA, DAY, HOUR, NOON } from "./make.ts";

const now = { t: NOON, tz: CHINA };
const today = localDay(now);
const book = bookOf("Q-1", "Q-2", "Q-3");
const at = (day: number, hour = 0) => ({ t: NOON + day * DAY + hour * HOUR });

it("forecasts each card once, what is overdue today", () => {
  const log = [
    answer({ card: "Q-1", ...at(-30) }),
    answer({ card: "Q-2", ...at(0), g: 1 }),
    answer({ card: "Q-3", ...at(0) }),
    answer({ card: "GONE-1", ...at(-1) }),
  ];
  expect(forecast(fold(log, book), book, now, 5)).toEqual(
    [1, 1, 0, 1, 0].map((count, i) => ({ day: today + i, count })),
  );
  expect(forecast(fold([], book), book, now, 0)).toEqual([]);
});

it("counts answers, passes and time by local day, practice and lost cards too", () => {
  const log = [
    answer({ ...at(-2), ms: 1000 }),
    answer({ ...at(-1), g: 1, sched: false, ms: 2000 }),
    // Two in the night belongs to the day before.
    answer({ card: "GONE-1", ...at(-1, 14), ms: 3000 }),
    answer({ ...at(-9) }),
  ];
  expect(activity(fold(log, book), now, 3)).toEqual([
    { day: today - 2, answers: 1, passes: 1, ms: 1000 },
    { day: today - 1, answers: 2, passes: 1, ms: 5000 },
    { day: today, answers: 0, passes: 0, ms: 0 },
  ]);
});

it("draws recall falling from each answer to the next, every day once", () => {
  const log = [answer(at(0)), answer(at(4)), answer({ ...at(5), sched: false })];
  const history = fold(log, book).cards.get("Q-1")!;
  const until = { t: NOON + 9 * DAY, tz: CHINA };
  const curve = recallCurve(history, until);
  expect(curve.map((p) => p.day - today)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([curve[0]!.recall, curve[4]!.recall]).toEqual([1, 1]);
  expect(curve[3]!.recall).toBeLessThan(curve[2]!.recall);
  expect(curve[9]!.recall).toBe(recall(history.memory!, until));
  expect(recallCurve({ answers: [], memory: null }, until)).toEqual([]);
});
