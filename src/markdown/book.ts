import type { PredictionSource } from "../cards/prediction.ts";
import type { AnyDrill } from "../drills/index.ts";
import type { Lang, Text } from "../params/index.ts";
import type { Proof } from "../proofs/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";

/** One language of one topic page, as it stands on disk. */
export interface TopicSource {
  /** Relative to the repository, for messages and edit links. */
  readonly path: string;
  readonly group: string;
  readonly slug: string;
  readonly lang: Lang;
  readonly text: string;
}

/** A cited work. */
export interface Source {
  readonly title: string;
  readonly year: number;
  readonly venue: string;
  readonly arxiv?: string;
  /** The arXiv identifier was matched against another bibliography, so a link to it is safe. */
  readonly checked?: boolean;
}
export type Sources = Readonly<Record<string, Source>>;

/** How a ledger row must be shown: text, formula, derivation, drawing, numeric drill, question. */
export type Show = "T" | "F" | "D" | "W" | "N" | "Q";

/** Something the book must teach. */
export interface LedgerRow {
  readonly topic: string;
  readonly en: string;
  readonly zh: string;
  readonly show: readonly Show[];
  /** Pitfalls (`E-…`) and derivations (`D-…`) that belong to it. */
  readonly refs?: readonly string[];
}

/** Blocks that a topic page must hold. */
export interface Required {
  readonly errata: readonly string[];
  readonly derivations: readonly string[];
  readonly questions: readonly string[];
}

/** A group of topics on the home page, with those that are planned. */
export interface Group {
  readonly id: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly topics: readonly { readonly slug: string; readonly title: Text }[];
}

/** Everything the book is made of that lies in `content/`. */
export interface BookFiles {
  /** In reading order; both languages of a topic follow each other. */
  readonly topics: readonly TopicSource[];
  readonly groups: readonly Group[];
  readonly sources: Sources;
  readonly ledger: Readonly<Record<string, LedgerRow>>;
  readonly required: Readonly<Record<string, Required>>;
}

/** The files together with the code they refer to. */
export interface Book extends BookFiles {
  readonly widgets: Readonly<Record<string, AnyWidget>>;
  readonly proofs: Readonly<Record<string, Proof>>;
  readonly drills: Readonly<Record<string, AnyDrill>>;
  readonly predictions: readonly PredictionSource[];
}
