/** What is asked for: `compute` and `derive` are done on paper, the others in words or code. */
export const forms = ["concept", "compare", "compute", "derive", "diagnose", "implement"] as const;
export type Form = (typeof forms)[number];

export const kinds = ["question", "derivation", "drill", "predict"] as const;
export type Kind = (typeof kinds)[number];

/** One thing to be remembered, the same in both languages. Its words are on the page; this is what scheduling needs. */
export interface Card {
  /** Given by the author and never derived from the text, so that history outlives an edit. */
  readonly id: string;
  readonly topic: string;
  readonly kind: Kind;
  readonly form: Form;
  /** From 1; rises when the text changes but not what it means. */
  readonly rev: number;
  /** How many key points (or steps of a derivation) its answer has. */
  readonly points: number;
  /** Which of them, from 0, an answer must not lack. */
  readonly essential: readonly number[];
  /** How many follow-up questions it offers. */
  readonly followUps?: number;
  /** Ids it had before: their history is its own. */
  readonly was?: readonly string[];
}

/** All cards of the book. */
export interface Catalogue {
  /** In the order of the book. */
  readonly cards: ReadonlyMap<string, Card>;
  /** The id under which an event's card is now known: itself, unless it was renamed. */
  currentId(id: string): string;
}

/** Collects cards. Throws, naming the id, when two cards claim one, or when a number is out of place. */
export function catalogue(cards: readonly Card[]): Catalogue {
  const byId = new Map<string, Card>();
  const renamed = new Map<string, string>();
  for (const card of cards) {
    if (byId.has(card.id)) throw new Error(`catalogue: two cards have the id ${card.id}`);
    if (card.essential.some((i) => !Number.isInteger(i) || i < 0 || i >= card.points)) {
      throw new Error(
        `catalogue: ${card.id} has ${card.points} points, not all of [${card.essential}]`,
      );
    }
    byId.set(card.id, card);
  }
  for (const card of cards) {
    for (const old of card.was ?? []) {
      if (byId.has(old) || renamed.has(old)) {
        throw new Error(`catalogue: ${card.id} claims the id ${old}, which is taken`);
      }
      renamed.set(old, card.id);
    }
  }
  return { cards: byId, currentId: (id) => renamed.get(id) ?? id };
}

/** True when the card's text has changed since its last answer (of revision `rev`); answering it again ends this. */
export const updatedSince = (card: Card, rev: number): boolean => card.rev > rev;
