import type { DeskView } from "../../desk/desk.ts";
import type { Card } from "../../review/card.ts";
import { hiddenSteps, successes } from "../../review/fading.ts";

/** How far a reader is with a derivation. */
export interface Progress {
  readonly card: Card;
  readonly steps: number;
  /** How many of them are hidden at the next visit. */
  readonly hidden: number;
  /** How the last visit went; `step` (from 0) is where the slip was, null when the reader did not say. */
  readonly last:
    | null
    | { readonly slip: false }
    | { readonly slip: true; readonly step: number | null };
}

/** The derivations of the book, by topic, in its order. */
export function deriveProgress({
  state,
  book,
}: Pick<DeskView, "state" | "book">): ReadonlyMap<string, readonly Progress[]> {
  const topics = new Map<string, Progress[]>();
  for (const card of book.cards.values()) {
    if (card.kind !== "derivation" || card.points === 0) continue;
    const answers = state.cards.get(card.id)?.answers ?? [];
    const event = answers.at(-1)?.event;
    const slip = event && event.g < 3;
    const rows = topics.get(card.topic) ?? [];
    rows.push({
      card,
      steps: card.points,
      hidden: hiddenSteps(card.points, successes(answers)).length,
      last: !event ? null : slip ? { slip, step: event.extra?.missed ?? null } : { slip: false },
    });
    topics.set(card.topic, rows);
  }
  return topics;
}
