import { basename } from "node:path";
import { filesIn, type Page, readPage, total } from "./site.ts";

const kB = 1000;

/** Most that a reader has to fetch, in bytes as sent. */
export const budgets = {
  /** A page's HTML and style sheet: enough to read it. */
  reading: 60 * kB,
  /** Script that every page runs at once. */
  entry: 2.5 * kB,
  /** React, D3, the frame and one widget: what the first drawing of a page costs. */
  drawing: 130 * kB,
  /** Web fonts that a page asks for before its style sheet does. */
  fonts: 120 * kB,
} as const;

export interface Row {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

export function measure(dist: string): Row[] {
  const pages = filesIn(dist, ".html").map((file) => readPage(dist, file));
  if (pages.length === 0) throw new Error(`size: no page in ${dist}; build the site first`);
  const reading = pages.map(
    (page): Row => ({
      what: `${page.route} HTML + CSS`,
      bytes: total([page.file, ...page.styles]),
      limit: budgets.reading,
    }),
  );
  return [
    ...reading,
    ...distinct(pages, (page) => page.scripts).map(
      (files): Row => ({
        what: `entry ${names(files)}`,
        bytes: total(files),
        limit: budgets.entry,
      }),
    ),
    ...drawings(pages),
    ...distinct(pages, (page) => page.fonts).map(
      (files): Row => ({
        what: `fonts ${names(files)}`,
        bytes: total(files),
        limit: budgets.fonts,
      }),
    ),
  ];
}

const names = (files: readonly string[]) => files.map((file) => basename(file)).join(" + ");

/** The same for most pages: said once. */
function distinct(pages: readonly Page[], pick: (page: Page) => readonly string[]) {
  const sets = new Map(pages.map((page) => [pick(page).join(), pick(page)]));
  return [...sets.values()].filter((files) => files.length > 0);
}

function drawings(pages: readonly Page[]): Row[] {
  const byWidget = new Map(pages.flatMap((page) => Object.entries(page.drawings)));
  return [...byWidget].map(([id, files]) => ({
    what: `drawing ${id}`,
    bytes: total(files),
    limit: budgets.drawing,
  }));
}
