import type { DeskView } from "../../desk/desk.ts";
import { type AnkiCard, ankiText } from "../../review/backup/anki.ts";
import { mistakes } from "../../review/mistakes.ts";

/** All topics, the cards with an open mistake, or one topic by its slug. */
export type AnkiChoice = "all" | "mistakes" | (string & {});

/** The text for Anki's import; null when there is no card to go into it. Rejects when a topic cannot be loaded. */
export async function ankiFile(
  choice: AnkiChoice,
  topics: readonly string[],
  { state, book }: Pick<DeskView, "state" | "book">,
  load: (topic: string) => Promise<readonly AnkiCard[]>,
): Promise<string | null> {
  const missed = new Set(mistakes(state, book).flatMap(({ card, open }) => (open ? [card] : [])));
  const wanted = choice === "all" || choice === "mistakes" ? topics : [choice];
  const cards = (await Promise.all(wanted.map(load))).flat();
  const chosen = choice === "mistakes" ? cards.filter(({ id }) => missed.has(id)) : cards;
  // The build has expanded the book's macros.
  return chosen.length === 0 ? null : ankiText(chosen, (tex) => tex);
}
