import { type CalendarDate, dayOfDate } from "./date.ts";
import { dayStart, localDay, type Moment } from "./day.ts";
import type { Pace } from "./schedule.ts";

/** Days before an interview from which cards come back sooner. */
const NEAR = 60;
/** Days of the final pass: the ones just before the interview, not its own. */
const PASS = 3;

/** Days from now to the interview: 0 on the day itself, negative after it, null without one. */
export function daysUntil(interview: CalendarDate | null, now: Moment): number | null {
  const day = interview === null ? null : dayOfDate(interview);
  return day === null ? null : day - localDay(now);
}

/** `soon` within sixty days before the interview and on its day, else `calm`. */
export function paceFor(interview: CalendarDate | null, now: Moment): Pace {
  const days = daysUntil(interview, now);
  return days !== null && days >= 0 && days <= NEAR ? "soon" : "calm";
}

/** The days (local day numbers) of the final pass that are not over, today included; empty without one or after it. */
export function passDays(interview: CalendarDate | null, now: Moment): readonly number[] {
  const until = daysUntil(interview, now);
  if (until === null || until < 1) return [];
  const today = localDay(now);
  const first = Math.max(today, today + until - PASS);
  return Array.from({ length: today + until - first }, (_, i) => first + i);
}

/** The first day (local day number) of the final pass, or null without an interview. */
export function passStart(interview: CalendarDate | null): number | null {
  const day = interview === null ? null : dayOfDate(interview);
  return day === null ? null : day - PASS;
}

/** The moment for which readiness is told: noon of the interview's day, or now when there is none to come. */
export function readyBy(interview: CalendarDate | null, now: Moment): Moment {
  const days = daysUntil(interview, now);
  if (days === null || days <= 0) return now;
  return { t: dayStart(localDay(now) + days, now.tz) + 8 * 3_600_000, tz: now.tz };
}
