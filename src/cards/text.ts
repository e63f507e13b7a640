import type { Lang } from "../params/index.ts";
import type { Card, Kind } from "../review/card.ts";

/**
 * A card's words in one language. What is called HTML comes from the book and may be trusted: its formulas are typeset,
 * its links are absolute within the site, and nothing in it has an id.
 */
export interface CardText {
  readonly id: string;
  readonly kind: Kind;
  /** Words without mark-up, for lists and labels. */
  readonly title: string;
  /** A derivation counts as 2, a prediction as 1. */
  readonly level: 1 | 2 | 3;
  readonly starred: boolean;
  /** HTML: the question; of a derivation its title; of a prediction what is asked. */
  readonly question: string;
  /** HTML of a question's key points, as many as its card has `points`. */
  readonly points: readonly string[];
  /** HTML of the rest of the answer, or "". */
  readonly more: string;
  /** HTML of the common wrong answer, or "". */
  readonly wrong: string;
  /** HTML of what an interviewer asks next. */
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
  /** HTML before the steps of a derivation, or "". */
  readonly before: string;
  /** Of a derivation; a rule is an id of `rules.ts`. */
  readonly steps: readonly { readonly html: string; readonly rule: string | null }[];
  /** HTML of a derivation's end, or "". */
  readonly result: string;
  /** Of a prediction: plain text. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Of a prediction: the option that its drawing's model gave when the site was built. */
  readonly right: string | null;
  /** Of a prediction: a plain sentence told after the answer, or "". */
  readonly why: string;
  /** Where it is explained: `/zh/optimizers/#Q-OPT-03`, base included. */
  readonly href: string;
}

/** What a card of some kind leaves empty: every card has every field, and a reader of the file need not ask what is there. */
export const blankCard = {
  points: [],
  more: "",
  wrong: "",
  followUps: [],
  before: "",
  steps: [],
  result: "",
  options: [],
  right: null,
  why: "",
} as const satisfies Partial<CardText>;

/** The words of one topic's questions, derivations and predictions, in the order of the page. */
export interface TopicCards {
  readonly topic: string;
  readonly lang: Lang;
  readonly title: string;
  readonly cards: readonly CardText[];
}

/** What a reader prints of a topic. */
export interface TopicSheet {
  readonly topic: string;
  readonly title: string;
  /** Those that have anything, in the order of the page; titles are words, the rest is HTML. */
  readonly sections: readonly {
    readonly title: string;
    readonly id: string;
    readonly formulas: readonly string[];
    readonly tables: readonly string[];
  }[];
  /** HTML. */
  readonly pitfalls: readonly { readonly said: string; readonly actually: string }[];
}

/** Files of one topic in one language, below the folder of the index. */
export interface TopicFiles {
  readonly words: string;
  readonly sheet: string;
  readonly anki: string;
}

/** The one file whose name never changes: every card, and the names of all other files. */
export interface CardIndex {
  readonly cards: readonly Card[];
  /** Topics that have cards, in the order of the book. */
  readonly topics: readonly {
    readonly slug: string;
    readonly title: Readonly<Record<Lang, string>>;
    readonly files: Readonly<Record<Lang, TopicFiles>>;
  }[];
}

/** Below the site's base. */
export const cardFolder = "assets/cards/";
export const indexFile = "index.json";
