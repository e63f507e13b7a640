import type { Book } from "../book.ts";
import { slipsOfState } from "../drawingState.ts";
import type { Page } from "../page.ts";
import type { Problem } from "../problem.ts";
import { anchorsOf, type Chapter, drawingOf } from "./chapter.ts";

type Link = Page["links"][number];

/** Ids that the address's page has, or `undefined` when there is no such page. */
function idsAt(
  { path }: Link,
  own: Page,
  chapters: readonly Chapter[],
  book: Book,
): Set<string> | undefined {
  if (path === undefined) return new Set(anchorsOf(own).map((a) => a.id));
  if (path === "" || path === "lab") return new Set();
  const [lab, widget, ...rest] = path.split("/");
  if (lab === "lab" && widget !== undefined)
    return rest.length === 0 && Object.hasOwn(book.widgets, widget) ? new Set([widget]) : undefined;
  const page = chapters.find((c) => c.slug === path)?.pages[own.source.lang];
  return page && new Set(anchorsOf(page).map((a) => a.id));
}

function slipsOf(link: Link, own: Page, chapters: readonly Chapter[], book: Book): string[] {
  const ids = idsAt(link, own, chapters, book);
  if (ids === undefined) return [`dead link ${link.url}: no such page`];
  if (link.id !== undefined && !ids.has(link.id))
    return [`dead link ${link.url}: nothing there has the id “${link.id}”`];
  if (link.state === undefined) return [];
  const id = drawingOf(link, own, chapters);
  const widget =
    id === undefined || !Object.hasOwn(book.widgets, id) ? undefined : book.widgets[id];
  if (widget === undefined)
    return [`link ${link.url}: “${link.id}” is not a drawing, so it has no state`];
  if (link.state.includes("+")) return [`link ${link.url}: + stands for a space; write %2B`];
  return slipsOfState(widget, new URLSearchParams(link.state)).map(
    (slip) => `link ${link.url}: ${slip}`,
  );
}

/** Links that lead nowhere, or ask a drawing for what it cannot show. */
export const checkLinks = (own: Page, chapters: readonly Chapter[], book: Book): Problem[] =>
  own.links.flatMap((link) =>
    slipsOf(link, own, chapters, book).map((message) => ({
      file: own.source.path,
      line: link.line,
      message,
    })),
  );
