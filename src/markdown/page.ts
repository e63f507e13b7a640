import type { TopicSource } from "./book.ts";
import type { Problem } from "./problem.ts";

/** Front matter. */
export interface Meta {
  readonly title: string;
  readonly summary: string;
  /** Slugs of topics to read first. */
  readonly needs: readonly string[];
  readonly minutes: number;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3;
  /** Ledger rows that its section teaches. */
  readonly covers: readonly string[];
}

export interface Island {
  /** Id in the document; the widget's id unless told. */
  readonly id: string;
  readonly widget: string;
  /** Text by knob, `preset` included. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Not the first drawing of its page: its controls wait for the script. */
  readonly later: boolean;
}

/** A box of drills. */
export interface PracticeBox {
  readonly id: string;
  readonly drills: readonly string[];
  /** Of the first task; `undefined` when the page does not mind. */
  readonly seed: string | undefined;
}

export interface Question {
  readonly id: string;
  readonly type: string;
  /** 1 to 3. */
  readonly level: number;
  readonly starred: boolean;
  /** The question in words, without mark-up. */
  readonly title: string;
  /** How many key points its answer has. */
  readonly points: number;
  /** Those that an answer must not lack, from 0. */
  readonly essential: readonly number[];
  readonly followUps: number;
  /** From 1; the author raises it with the text. */
  readonly rev: number;
  /** Ids that it had before. */
  readonly was: readonly string[];
}

export interface Derivation {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  /** By step: an id of `src/cards/rules.ts`. */
  readonly rules: readonly string[];
  readonly rev: number;
  readonly was: readonly string[];
}

export interface Pitfall {
  readonly id: string;
  /** Nothing to compute or draw: words must do. */
  readonly textual: boolean;
}

/** A link as written, with its parts. */
export interface Link {
  readonly url: string;
  /** `undefined` for this page, `""` for the home page, else `optimizers`, `lab`, `lab/optimizer-race`. */
  readonly path: string | undefined;
  readonly id: string | undefined;
  /** What the drawing `id` is to show: the text after `?`. */
  readonly state: string | undefined;
}

/** Where something stands in its file; 1-based, both inclusive. */
export interface Span {
  readonly line: number;
  readonly endLine: number;
}

/** What a page holds, each with its place: the content check works on these. */
export interface Page {
  readonly source: TopicSource;
  readonly meta: Meta;
  readonly headings: (Heading & Span)[];
  readonly islands: (Island & Span)[];
  readonly practices: (PracticeBox & Span)[];
  readonly questions: (Question & Span)[];
  readonly derivations: (Derivation & Span)[];
  readonly pitfalls: (Pitfall & Span)[];
  readonly links: (Link & Span)[];
  readonly formulas: Span[];
  /** Live symbols. */
  readonly symbols: ({ readonly knob: string } & Span)[];
  /** Every directive by name, in order. */
  readonly directives: ({ readonly name: string } & Span)[];
  /** Keys of cited works in order of first mention. */
  readonly citations: string[];
  /** Name of the directive that opens the page, if one does. */
  opening: string | undefined;
  readonly problems: Problem[];
}
