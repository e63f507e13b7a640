import type { Book, LedgerRow } from "../book.ts";
import type { Page } from "../page.ts";
import type { Problem } from "../problem.ts";
import { type Chapter, drawingOf, pagesOf, sectionOf, within } from "./chapter.ts";

/** What the sections that cover a row must hold and do not. */
function lacks(
  row: LedgerRow,
  covering: readonly Page["headings"][number][],
  page: Page,
  chapters: readonly Chapter[],
) {
  const sections = covering.map((h) => sectionOf(page, h));
  const holds = (spans: readonly { line: number; endLine: number }[]) =>
    spans.some((span) => sections.some((section) => within(span, section)));
  const linked = page.links.filter((l) => drawingOf(l, page, chapters) !== undefined);
  return [
    ...(row.show.includes("F") && !holds(page.formulas) ? ["a formula"] : []),
    ...(row.show.includes("W") && !holds([...page.islands, ...linked])
      ? ["a drawing or a link to one"]
      : []),
  ];
}

function uncoveredRows(page: Page, chapters: readonly Chapter[], { ledger }: Book): Problem[] {
  const file = page.source.path;
  return Object.entries(ledger).flatMap(([id, row]): Problem[] => {
    if (row.topic !== page.source.slug) return [];
    const covering = page.headings.filter((h) => h.covers.includes(id));
    const line = covering[0]?.line ?? 1;
    if (covering.length === 0)
      return [{ file, line, message: `no heading covers ${id} (${row[page.source.lang]})` }];
    return lacks(row, covering, page, chapters).map((what) => ({
      file,
      line,
      message: `${id} (${row[page.source.lang]}) must be shown with ${what} in its section`,
    }));
  });
}

function missingBlocks(page: Page, { required }: Book): Problem[] {
  const wanted = required[page.source.slug];
  if (wanted === undefined) return [];
  const present = new Set(
    [...page.pitfalls, ...page.derivations, ...page.questions].map((b) => b.id),
  );
  return [
    ...wanted.errata.map((id) => [id, "pitfall"] as const),
    ...wanted.derivations.map((id) => [id, "derivation"] as const),
    ...wanted.questions.map((id) => [id, "question"] as const),
  ]
    .filter(([id]) => !present.has(id))
    .map(([id, kind]) => ({
      file: page.source.path,
      line: 1,
      message: `${kind} ${id} is missing`,
    }));
}

/** Headings that cover rows which do not exist or belong to another page. */
const strayRows = (page: Page, { ledger }: Book): Problem[] =>
  page.headings.flatMap((h) =>
    h.covers.flatMap((id): Problem[] => {
      const row = Object.hasOwn(ledger, id) ? ledger[id] : undefined;
      if (row?.topic === page.source.slug) return [];
      const why =
        row === undefined ? "is not in content/ledger.yaml" : `belongs to the topic ${row.topic}`;
      return [{ file: page.source.path, line: h.line, message: `covers ${id}, which ${why}` }];
    }),
  );

/** A note on a common error shows evidence: a proof, a drawing, or nothing because words must do. */
const unprovenPitfalls = (page: Page, chapters: readonly Chapter[], { proofs }: Book): Problem[] =>
  page.pitfalls
    .filter((p) => !p.textual && !Object.hasOwn(proofs, p.id))
    .filter(
      (p) => !page.links.some((l) => within(l, p) && drawingOf(l, page, chapters) !== undefined),
    )
    .map((p) => ({
      file: page.source.path,
      line: p.line,
      message: `pitfall ${p.id} has no proof in src/proofs, no link to a drawing, and is not marked textual`,
    }));

/** Derivations that ledger rows refer to, where the page that holds them exists. */
function missingDerivations(
  chapter: Chapter,
  chapters: readonly Chapter[],
  { ledger, required }: Book,
): Problem[] {
  const page = pagesOf(chapter)[0];
  return Object.entries(ledger).flatMap(([id, row]) => {
    if (row.topic !== chapter.slug || !row.show.includes("D") || page === undefined) return [];
    return (row.refs ?? [])
      .filter((ref) => ref.startsWith("D-"))
      .filter((ref) => {
        const home = Object.keys(required).find((slug) =>
          required[slug]?.derivations.includes(ref),
        );
        const pages = chapters.filter((c) => c.slug === home).flatMap(pagesOf);
        return home === undefined || pages.some((p) => !p.derivations.some((d) => d.id === ref));
      })
      .map((ref) => ({
        file: page.source.path,
        line: 1,
        message: `${id} needs derivation ${ref}, which no page has`,
      }));
  });
}

/** Every row of the ledger that belongs to an existing topic is taught, in the forms it asks for. */
export const checkCoverage = (
  chapter: Chapter,
  chapters: readonly Chapter[],
  book: Book,
): Problem[] => [
  ...pagesOf(chapter).flatMap((page) => [
    ...uncoveredRows(page, chapters, book),
    ...missingBlocks(page, book),
    ...strayRows(page, book),
    ...unprovenPitfalls(page, chapters, book),
  ]),
  ...missingDerivations(chapter, chapters, book),
];
