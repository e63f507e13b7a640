import type { ReactNode } from "react";
import type { Book, TopicSource } from "./book.ts";
import { type Extracted, extractCards } from "./cards/extract.ts";
import { type CompileOptions, compile } from "./compile.tsx";
import type { Derivation, Heading, Island, Meta, Question } from "./page.ts";
import { formatProblem } from "./problem.ts";

/** One language of one topic, ready to be put on a page. */
export interface RenderedTopic {
  readonly meta: Meta;
  readonly body: ReactNode;
  /** h2 and h3, in order. */
  readonly outline: readonly Heading[];
  readonly islands: readonly Island[];
  readonly questions: readonly Question[];
  readonly derivations: readonly Derivation[];
  /** Ledger rows that the page teaches. */
  readonly covers: readonly string[];
  /** Keys of cited works. */
  readonly citations: readonly string[];
  /** What self-review takes from it. */
  cards(): Extracted;
}

/** Throws with `file:line: message` for every slip in the page itself; `checkBook` finds those between pages. */
export function renderTopic(
  source: TopicSource,
  book: Book,
  options: CompileOptions,
): RenderedTopic {
  const { page, body } = compile(source, book, options);
  if (page.problems.length > 0) throw new Error(page.problems.map(formatProblem).join("\n"));
  return {
    meta: page.meta,
    body,
    outline: page.headings,
    islands: page.islands,
    questions: page.questions,
    derivations: page.derivations,
    covers: page.headings.flatMap((h) => h.covers),
    citations: page.citations,
    cards: () => extractCards(page, body, options.base, book.predictions),
  };
}
