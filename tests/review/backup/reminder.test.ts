import { expect, it } from "vitest";
import { backupDue } from "../../../src/review/backup/reminder.ts";
import { DAY, NOON } from "../make.ts";

it("reminds after a hundred answers, or fourteen days with an answer in them", () => {
  expect(backupDue(99, NOON, null)).toBe(false);
  expect(backupDue(100, NOON, null)).toBe(true);
  const last = { t: NOON, answers: 100 };
  expect(backupDue(100, NOON + 100 * DAY, last)).toBe(false);
  expect(backupDue(101, NOON + 14 * DAY - 1, last)).toBe(false);
  expect(backupDue(101, NOON + 14 * DAY, last)).toBe(true);
  expect(backupDue(200, NOON + DAY, last)).toBe(true);
});
