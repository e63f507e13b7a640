import { recallCurve } from "../../review/activity.ts";
import type { Catalogue } from "../../review/card.ts";
import type { CalendarDate } from "../../review/date.ts";
import { dayStart, localDay, type Moment } from "../../review/day.ts";
import { type Folded, type History, momentOf } from "../../review/fold.ts";
import { daysUntil } from "../../review/interview.ts";
import { passed } from "../../review/rubric.ts";
import { recall } from "../../review/schedule.ts";

/** Days ahead that the curve shows at least. */
const AHEAD = 30;
/** Further back, the curve would be too narrow to read. */
const BACK = 120;

/** A stretch of the curve: local days, and the chance of recall in per cent. */
export interface Stretch {
  readonly days: readonly number[];
  readonly percents: readonly number[];
}

export interface RecallModel {
  readonly past: Stretch;
  /** From today on, if nothing is answered. */
  readonly future: Stretch;
  readonly answers: readonly { readonly day: number; readonly passed: boolean }[];
  readonly from: number;
  readonly today: number;
  readonly until: number;
  /** Per cent, today and on the last day. */
  readonly now: number;
  readonly later: number;
}

/** The last day to draw: a month from now, or the interview where that is later and not beyond a year. */
export function lastDay(interview: CalendarDate | null, now: Moment): number {
  const days = daysUntil(interview, now) ?? 0;
  return localDay(now) + (days <= 365 ? Math.max(AHEAD, days) : AHEAD);
}

/** What a card's answers did to it, and what time will. Null for a card that was never scheduled. */
export function recallModel(
  history: History,
  interview: CalendarDate | null,
  now: Moment,
): RecallModel | null {
  if (history.memory === null) return null;
  const today = localDay(now);
  const until = lastDay(interview, now);
  const all = recallCurve(history, { t: dayStart(until, now.tz), tz: now.tz });
  const points = all.filter(({ day }) => day >= today - BACK);
  const stretch = (part: typeof points): Stretch => ({
    days: part.map(({ day }) => day),
    percents: part.map((p) => 100 * p.recall),
  });
  const future = stretch(points.filter(({ day }) => day >= today));
  return {
    past: stretch(points.filter(({ day }) => day <= today)),
    future,
    answers: history.answers
      .filter((a) => a.moved)
      .map((a) => ({ day: localDay(momentOf(a)), passed: passed(a.event.g) }))
      .filter(({ day }) => day >= today - BACK),
    from: Math.min(points[0]?.day ?? today, today - 1),
    today,
    until,
    now: future.percents[0] ?? 0,
    later: future.percents.at(-1) ?? 0,
  };
}

/** The cards that have a curve, the least likely recalled first, each with its chance (0–1) now. */
export function fadingCards(
  { cards }: Folded,
  book: Catalogue,
  now: Moment,
): readonly { readonly card: string; readonly recall: number }[] {
  return [...cards]
    .flatMap(([card, { memory }]) =>
      memory === null || !book.cards.has(card) ? [] : { card, recall: recall(memory, now) },
    )
    .sort((a, b) => a.recall - b.recall || (a.card < b.card ? -1 : 1));
}
