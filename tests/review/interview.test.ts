import { expect, it } from "vitest";
import { dateOfDay } from "../../src/review/date.ts";
import { localDay } from "../../src/review/day.ts";
import { daysUntil, paceFor, passDays, passStart, readyBy } from "../../src/review/interview.ts";
import { CHINA, NOON } from "./make.ts";

const now = { t: NOON, tz: CHINA };
const today = localDay(now);
const inDays = (days: number) => dateOfDay(today + days);

it("counts days by the reader's calendar", () => {
  expect(inDays(0)).toBe("2026-11-20");
  expect(daysUntil("2026-12-24", now)).toBe(34);
  expect(daysUntil(null, now)).toBeNull();
  // Two in the night is still the day before.
  expect(daysUntil("2026-11-21", { t: Date.UTC(2026, 10, 20, 18), tz: CHINA })).toBe(1);
});

it("is soon within sixty days, on the day itself too, and calm again after it", () => {
  expect([-1, 0, 1, 60, 61].map((d) => paceFor(inDays(d), now))).toEqual([
    "calm",
    "soon",
    "soon",
    "soon",
    "calm",
  ]);
  expect(paceFor(null, now)).toBe("calm");
});

it("passes over everything on the last three days before the interview", () => {
  const days = (d: number) => passDays(inDays(d), now).map((day) => day - today);
  expect(days(10)).toEqual([7, 8, 9]);
  expect(days(3)).toEqual([0, 1, 2]);
  expect(days(1)).toEqual([0]);
  expect(days(0)).toEqual([]);
  expect(passDays(null, now)).toEqual([]);
  expect(passStart(inDays(10))).toBe(today + 7);
  expect(passStart(null)).toBeNull();
});

it("is ready by noon of the interview's day, or now", () => {
  expect(readyBy(inDays(5), now)).toEqual({ t: NOON + 5 * 86_400_000, tz: CHINA });
  expect(readyBy(inDays(-1), now)).toBe(now);
  expect(readyBy(null, now)).toBe(now);
});
