import type { Catalogue } from "../review/card.ts";
import { localDay, type Moment } from "../review/day.ts";
import { type Folded, momentOf } from "../review/fold.ts";

/** New cards a day: each makes about three reviews in the next two weeks. */
export const NEW_A_DAY = 10;

/** How many cards of the book were answered for the first time on this local day. */
export function newToday(state: Folded, book: Catalogue, now: Moment): number {
  const today = localDay(now);
  let met = 0;
  for (const [id, { answers }] of state.cards) {
    const first = answers[0];
    if (first && book.cards.has(id) && localDay(momentOf(first)) === today) met++;
  }
  return met;
}
