import type { Catalogue } from "./card.ts";
import { localDay } from "./day.ts";
import type { Cause } from "./event.ts";
import { type Answered, type Folded, momentOf } from "./fold.ts";
import { passed } from "./rubric.ts";

/** Passes on so many different days close a mistake. */
const DAYS = 2;

/** A card that was missed. */
export interface Mistake {
  readonly card: string;
  readonly topic: string;
  /** The last miss: its event, its time (ms after clamping), what was typed and what was right, where they were kept. */
  readonly event: string;
  readonly at: number;
  readonly text: string | null;
  readonly right: string | null;
  /** The reader's own word for the last miss. */
  readonly cause: Cause | null;
  readonly misses: number;
  /** Different local days with a pass since the last miss. */
  readonly days: number;
  /** False once it was passed on two different days: it then stands in the history only. */
  readonly open: boolean;
}

const daysOf = (answers: readonly Answered[]): number =>
  new Set(answers.map((a) => localDay(momentOf(a)))).size;

/** Every card of the book that was ever missed, in practice too, the latest miss first. */
export function mistakes(state: Folded, book: Catalogue): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const [id, { answers }] of state.cards) {
    const card = book.cards.get(id);
    const miss = answers.findLast((a) => !passed(a.event.g));
    if (card === undefined || miss === undefined) continue;
    const days = daysOf(answers.slice(answers.indexOf(miss) + 1));
    found.push({
      card: id,
      topic: card.topic,
      event: miss.event.id,
      at: miss.at,
      text: miss.event.extra?.text ?? null,
      right: miss.event.extra?.right ?? null,
      cause: state.notes.get(miss.event.id)?.cause ?? null,
      misses: answers.filter((a) => !passed(a.event.g)).length,
      days,
      open: days < DAYS,
    });
  }
  return found.sort((a, b) => b.at - a.at || (a.card < b.card ? -1 : 1));
}

/** Which mistakes to show; a field that is absent lets all through. */
export interface MistakeFilter {
  readonly topic?: string;
  readonly cause?: Cause | null;
  readonly open?: boolean;
}

/** The mistakes that pass a filter. Their cards are what “redo these” asks. */
export const filterMistakes = (
  list: readonly Mistake[],
  { topic, cause, open }: MistakeFilter,
): readonly Mistake[] =>
  list.filter(
    (m) =>
      (topic === undefined || m.topic === topic) &&
      (cause === undefined || m.cause === cause) &&
      (open === undefined || m.open === open),
  );
