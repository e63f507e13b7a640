import type { DayActivity, DayCount } from "../../review/activity.ts";

/** All days of the forecast together, and the fullest of them; null when nothing falls due. */
export function forecastTotal(
  days: readonly DayCount[],
): { readonly count: number; readonly most: DayCount } | null {
  const count = days.reduce((sum, day) => sum + day.count, 0);
  if (count === 0) return null;
  return { count, most: days.reduce((a, b) => (b.count > a.count ? b : a)) };
}

/** Milliseconds as whole minutes; what took any time at all took one. */
export const wholeMinutes = (ms: number): number =>
  ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000));

/** All days together; null when nothing was done. */
export function activityTotal(rows: readonly DayActivity[]) {
  const sum = (of: (row: DayActivity) => number) => rows.reduce((all, row) => all + of(row), 0);
  const answers = sum((row) => row.answers);
  if (answers === 0) return null;
  return {
    answers,
    passes: sum((row) => row.passes),
    minutes: wholeMinutes(sum((row) => row.ms)),
    days: rows.filter((row) => row.answers > 0).length,
  };
}

/** The top of an axis of counts: never so low that whole numbers need ticks between them. */
export const topOf = (values: readonly number[]): number => Math.max(5, ...values) * 1.08;
