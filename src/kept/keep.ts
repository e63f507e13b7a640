import type { Desk, Given } from "../desk/desk.ts";
import { dateOfDay } from "../review/date.ts";
import { localDay } from "../review/day.ts";
import { dueDays } from "../review/queue.ts";

/** What became of an answer that was given on a page of the book. */
export type Kept =
  /** It moved the schedule: the card is due again in so many days. */
  | { readonly is: "scheduled"; readonly days: number }
  /** The card had counted today already. */
  | { readonly is: "practice" }
  /** In memory only: until the page is closed, or until it can be written. */
  | { readonly is: "fleeting" | "unsaved" }
  /** Nothing was written: the card was answered in another tab; the clock stands in that year; the book has no such card. */
  | { readonly is: "elsewhere" | "unknown" }
  | { readonly is: "doubtful"; readonly year: string };

/** Logs an answer and tells what became of it. `sure`: the reader has confirmed the clock. */
export async function keep(desk: Desk, given: Given, sure = false): Promise<Kept> {
  if (!desk.view().book.cards.has(given.card)) return { is: "unknown" };
  const outcome = await desk.answer(given, sure);
  if (outcome.status === "elsewhere") return { is: "elsewhere" };
  const now = desk.now();
  if (outcome.status === "doubtful")
    return { is: "doubtful", year: dateOfDay(localDay(now)).slice(0, 4) };
  const { state, book, lasting, unsaved } = desk.view();
  if (!lasting) return { is: "fleeting" };
  if (unsaved !== null) return { is: "unsaved" };
  const moved = state.cards
    .get(given.card)
    ?.answers.find((a) => a.event.id === outcome.event)?.moved;
  const due = dueDays(state, book, now).get(given.card);
  if (!moved || due === undefined) return { is: "practice" };
  return { is: "scheduled", days: Math.max(0, due - localDay(now)) };
}
