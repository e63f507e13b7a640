import { expect, test } from "vitest";
import {
  activityTotal,
  forecastTotal,
  topOf,
  wholeMinutes,
} from "../../../src/study/ready/totals.ts";

test("a forecast is told by its sum and its fullest day", () => {
  const days = [2, 0, 5, 5].map((count, i) => ({ day: 100 + i, count }));
  expect(forecastTotal(days)).toEqual({ count: 12, most: { day: 102, count: 5 } });
  expect(forecastTotal([{ day: 1, count: 0 }])).toBeNull();
});

test("activity is told by answers, passes, minutes and days", () => {
  const rows = [
    { day: 1, answers: 4, passes: 3, ms: 90_000 },
    { day: 2, answers: 0, passes: 0, ms: 0 },
    { day: 3, answers: 1, passes: 0, ms: 50_000 },
  ];
  expect(activityTotal(rows)).toEqual({ answers: 5, passes: 3, minutes: 2, days: 2 });
  expect(activityTotal([rows[1]!])).toBeNull();
});

test("a few seconds are a minute, and none is none", () => {
  expect([0, 1, 89_000, 91_000].map(wholeMinutes)).toEqual([0, 1, 1, 2]);
});

test("an axis of counts is never so low that its ticks are not whole", () => {
  expect(topOf([])).toBeGreaterThan(5);
  expect(topOf([40])).toBeGreaterThan(40);
});
