import type { Book } from "../book.ts";
import { compile } from "../compile.tsx";
import type { Problem } from "../problem.ts";
import { checkCards } from "./cards.ts";
import { chaptersOf } from "./chapter.ts";
import { checkCoverage } from "./coverage.ts";
import { checkForm } from "./form.ts";
import { checkGroups } from "./groups.ts";
import { checkLinks } from "./links.ts";
import { checkNeeds } from "./needs.ts";
import { checkParity } from "./parity.ts";

/** Every slip of the book's authors, by file and line. */
export function checkBook(book: Book): Problem[] {
  const options = { base: "/", renderIsland: () => "" };
  const pages = book.topics.map((source) => compile(source, book, options).page);
  const chapters = chaptersOf(pages);
  const knobsOf = (widget: string) =>
    Object.hasOwn(book.widgets, widget) ? Object.keys(book.widgets[widget]?.params ?? {}) : [];
  const problems = [
    ...pages.flatMap((page) => [
      ...page.problems,
      ...checkForm(page, knobsOf),
      ...checkLinks(page, chapters, book),
    ]),
    ...chapters.flatMap((chapter) => [
      ...checkParity(chapter),
      ...checkCoverage(chapter, chapters, book),
    ]),
    ...checkCards(chapters),
    ...checkGroups(chapters, book),
    ...checkNeeds(chapters, book),
  ];
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
