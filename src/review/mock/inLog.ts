import type { Folded } from "../fold.ts";
import type { Mock } from "./run.ts";

/**
 * Id of the event that keeps the mark of a question already, or null: the page may be left after an answer is written and before
 * the interview is saved. `card` is the id under which the book has it now.
 */
export function markInLog(
  state: Pick<Folded, "cards">,
  mock: Mock,
  index: number,
  card: string,
): string | null {
  const { ended } = mock;
  const answer = mock.answers[index];
  if (ended === null || answer === undefined) return null;
  const mine = state.cards
    .get(card)
    ?.answers.findLast(
      ({ event }) => event.mode === "mock" && event.t >= ended && event.ms === answer.ms,
    );
  return mine?.event.id ?? null;
}
