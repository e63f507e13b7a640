import fc from "fast-check";
import { expect, it } from "vitest";
import { dateOfDay, dayOfDate, isDate } from "../../src/review/date.ts";
import { DAY } from "./make.ts";

it("agrees with the platform's calendar, both ways", () =>
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      const date = new Date(day * DAY).toISOString().slice(0, 10);
      expect(dateOfDay(day)).toBe(date);
      expect(dayOfDate(date)).toBe(day);
    }),
  ));

it("knows no date that the calendar lacks", () => {
  for (const wrong of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "tomorrow", ""]) {
    expect(dayOfDate(wrong)).toBeNull();
    expect(isDate(wrong)).toBe(false);
  }
  expect(isDate("2024-02-29")).toBe(true);
  expect(isDate(20)).toBe(false);
});
