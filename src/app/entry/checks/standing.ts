import type { DeskView } from "../../../desk/desk.ts";
import { localDay, type Moment } from "../../../review/day.ts";
import { type Answered, momentOf } from "../../../review/fold.ts";
import { dueDays } from "../../../review/queue.ts";
import { passed } from "../../../review/rubric.ts";

/** What the log says today of a card on the page. */
export interface Standing {
  /** The answer that counted today; practice does not, so that the question may still be answered in earnest. */
  readonly answer: Answered | null;
  /** The last answer today, whether it counted or not. */
  readonly last: Answered | null;
  /** Missed today, and not passed since. */
  readonly missed: boolean;
  /** Whole days until it is due. */
  readonly days: number;
}

/** Cards (by id) as they stand at that moment. */
export function standings(
  { state, book }: Pick<DeskView, "state" | "book">,
  cards: readonly string[],
  now: Moment,
): ReadonlyMap<string, Standing> {
  const today = localDay(now);
  const due = dueDays(state, book, now);
  return new Map(
    cards.map((card) => {
      const id = book.currentId(card);
      const answers = (state.cards.get(id)?.answers ?? []).filter(
        (answer) => localDay(momentOf(answer)) === today,
      );
      const last = answers.at(-1) ?? null;
      return [
        card,
        {
          answer: answers.find((answer) => answer.moved) ?? null,
          last,
          missed: last !== null && !passed(last.event.g),
          days: Math.max(0, (due.get(id) ?? today) - today),
        },
      ];
    }),
  );
}
