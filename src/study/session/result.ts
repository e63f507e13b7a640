import type { Catalogue } from "../../review/card.ts";
import { localDay, type Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { dueDays } from "../../review/queue.ts";
import type { Sitting } from "./sitting.ts";
import { viewOf } from "./sitting.ts";

/** What came of a session. */
export interface Result {
  /** Cards that were answered, each once, by its first answer. */
  readonly answered: number;
  readonly missed: readonly string[];
  /** How many of them are due in so many days, soonest first. */
  readonly back: readonly { readonly inDays: number; readonly count: number }[];
}

/** The sum of a session. Answers that another tab had given do not count here. */
export function resultOf(sitting: Sitting, state: Folded, book: Catalogue, now: Moment): Result {
  const first = new Map<string, number>();
  for (const [i, { card }] of viewOf(sitting).past.entries()) {
    const step = sitting.steps[i];
    if (step && step.event !== null && !first.has(card)) first.set(card, step.g);
  }
  const due = dueDays(state, book, now);
  const today = localDay(now);
  const counts = new Map<number, number>();
  for (const card of first.keys()) {
    const day = due.get(card);
    if (day === undefined) continue;
    const inDays = Math.max(day - today, 0);
    counts.set(inDays, (counts.get(inDays) ?? 0) + 1);
  }
  return {
    answered: first.size,
    missed: [...first].filter(([, g]) => g === 1).map(([card]) => card),
    back: [...counts]
      .map(([inDays, n]) => ({ inDays, count: n }))
      .sort((a, b) => a.inDays - b.inDays),
  };
}
