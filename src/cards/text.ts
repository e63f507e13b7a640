import type { Lang } from "../params/index.ts";
import type { Kind } from "../review/card.ts";

/**
 * A card's words in one language. What is called HTML comes from the book: formulas are typeset, and links lead to the book's
 * pages wherever the card is shown.
 */
export interface CardText {
  readonly id: string;
  readonly kind: Kind;
  /** The question in words, without mark-up. */
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** Often asked. */
  readonly starred: boolean;
  /** HTML: what is asked; of a derivation, its title. */
  readonly question: string;
  /** HTML: the key points of the answer. */
  readonly points: readonly string[];
  /** HTML: what else the answer says, or "". */
  readonly more: string;
  /** HTML: the common wrong answer, or "". */
  readonly wrong: string;
  /** What an interviewer asks next; HTML. */
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
  /** HTML before the steps of a derivation, or "". */
  readonly before: string;
  /** The steps of a derivation: HTML, and the rule that leads there. */
  readonly steps: readonly { readonly html: string; readonly rule: string | null }[];
  /** HTML: what a derivation comes to, or "". */
  readonly result: string;
  /** What a prediction offers; plain text. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** The option that the drawing's model found right, or null. */
  readonly right: string | null;
  /** Why it is right, or "". */
  readonly why: string;
  /** Where it is explained, from the host's root: `/zh/optimizers/#Q-OPT-03`. */
  readonly href: string;
}

/** The cards of one topic in one language. */
export interface TopicCards {
  readonly topic: string;
  readonly lang: Lang;
  readonly title: string;
  readonly cards: readonly CardText[];
}
