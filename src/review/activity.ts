import type { Catalogue } from "./card.ts";
import { dayStart, localDay, type Moment } from "./day.ts";
import { type Folded, type History, momentOf } from "./fold.ts";
import { lastAnswered, type Trace } from "./memory.ts";
import { dueDays } from "./queue.ts";
import { passed } from "./rubric.ts";
import { recall } from "./schedule.ts";

const range = (from: number, days: number): readonly number[] =>
  Array.from({ length: Math.max(0, days) }, (_, i) => from + i);

/** One local day of a plot. */
export interface DayCount {
  readonly day: number;
  readonly count: number;
}

/** How many learned cards fall due on each of the next days, today first; what is overdue stands on today. */
export function forecast(
  state: Folded,
  book: Catalogue,
  now: Moment,
  days: number,
): readonly DayCount[] {
  const today = localDay(now);
  const counts = new Map<number, number>();
  for (const due of dueDays(state, book, now).values()) {
    const day = Math.max(due, today);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return range(today, days).map((day) => ({ day, count: counts.get(day) ?? 0 }));
}

/** Answers of one local day. */
export interface DayActivity {
  readonly day: number;
  readonly answers: number;
  readonly passes: number;
  /** Time spent, in ms. */
  readonly ms: number;
}

/** What was done on each of the last days, today last; practice and cards no longer in the book included. */
export function activity(state: Folded, now: Moment, days: number): readonly DayActivity[] {
  const first = localDay(now) - days + 1;
  const rows = range(first, days).map((day) => ({ day, answers: 0, passes: 0, ms: 0 }));
  for (const { answers } of state.cards.values()) {
    for (const answer of answers) {
      const { event } = answer;
      const row = rows[localDay(momentOf(answer)) - first];
      if (row === undefined) continue;
      row.answers++;
      row.passes += passed(event.g) ? 1 : 0;
      row.ms += event.ms;
    }
  }
  return rows;
}

/** A point of a recall curve: the chance (0–1) of recall on a local day. */
export interface RecallPoint {
  readonly day: number;
  readonly recall: number;
}

/** How a card's recall falls between its answers and after them, day by day from its first answer to `until` (ms). */
export function recallCurve(history: History, until: Moment): readonly RecallPoint[] {
  const points: RecallPoint[] = [];
  const traces = history.answers.flatMap((a) => (a.moved && a.trace !== null ? [a.trace] : []));
  const dayOf = (m: Trace) => localDay(lastAnswered(m));
  for (const [i, trace] of traces.entries()) {
    const next = traces[i + 1];
    const end = next === undefined ? localDay(until) : dayOf(next) - 1;
    for (const day of range(dayOf(trace), end - dayOf(trace) + 1)) {
      const at = { t: dayStart(day, until.tz), tz: until.tz };
      points.push({ day, recall: recall(trace, at) });
    }
  }
  return points;
}
