import { type CalendarDate, dayOfDate } from "../../review/date.ts";
import { localDay, type Moment } from "../../review/day.ts";
import { daysUntil, paceFor, passDays } from "../../review/interview.ts";

/** What an interview's date means for the reviews now. */
export type Stage =
  | { readonly stage: "none" }
  | { readonly stage: "over" }
  /** More than sixty days away: nothing is different yet. */
  | { readonly stage: "far"; readonly days: number }
  /** Cards come back sooner. `pass`: days until the final pass begins. */
  | { readonly stage: "near"; readonly days: number; readonly pass: number }
  /** The last days before it. */
  | { readonly stage: "pass"; readonly days: number }
  | { readonly stage: "today" };

export function stageOf(interview: CalendarDate | null, now: Moment): Stage {
  const days = daysUntil(interview, now);
  if (days === null) return { stage: "none" };
  if (days < 0) return { stage: "over" };
  if (days === 0) return { stage: "today" };
  if (paceFor(interview, now) === "calm") return { stage: "far", days };
  const pass = (passDays(interview, now)[0] ?? 0) - localDay(now);
  return pass > 0 ? { stage: "near", days, pass } : { stage: "pass", days };
}

/** A date as a field gives it, if it names one that is not over; else null. */
export function upcoming(text: string, now: Moment): CalendarDate | null {
  const day = dayOfDate(text);
  return day !== null && day >= localDay(now) ? text : null;
}
