import { type Lang, langs } from "../../params/index.ts";
import type { Page, Span } from "../page.ts";

/** A topic with the languages that exist of it. */
export interface Chapter {
  readonly slug: string;
  readonly pages: Readonly<Partial<Record<Lang, Page>>>;
}

export const chaptersOf = (pages: readonly Page[]): Chapter[] =>
  [...new Set(pages.map((p) => p.source.slug))].map((slug) => {
    const own = pages.filter((p) => p.source.slug === slug);
    return { slug, pages: Object.fromEntries(own.map((p) => [p.source.lang, p])) };
  });

export const pagesOf = (chapter: Chapter): Page[] =>
  langs.flatMap((lang) => chapter.pages[lang] ?? []);

/** Everything on a page that an address can name, with its place. */
export const anchorsOf = (page: Page): ({ readonly id: string } & Span)[] => [
  ...page.headings,
  ...page.islands,
  ...page.practices,
  ...page.questions,
  ...page.derivations,
  ...page.pitfalls,
];

/** True if `inner` begins within `outer`. */
export const within = (inner: Span, outer: Span): boolean =>
  inner.line >= outer.line && inner.line <= outer.endLine;

/** From a heading to the next one that is not below it. */
export function sectionOf(page: Page, heading: Page["headings"][number]): Span {
  const next = page.headings.find((h) => h.line > heading.line && h.depth <= heading.depth);
  return { line: heading.line, endLine: next === undefined ? Infinity : next.line - 1 };
}

/** The drawing that a link names, if it names one: its widget's id. */
export function drawingOf(
  link: Page["links"][number],
  own: Page,
  chapters: readonly Chapter[],
): string | undefined {
  if (link.path?.startsWith("lab/")) return link.path.slice("lab/".length);
  const lang = own.source.lang;
  const page =
    link.path === undefined ? own : chapters.find((c) => c.slug === link.path)?.pages[lang];
  return page?.islands.find((i) => i.id === link.id)?.widget;
}
