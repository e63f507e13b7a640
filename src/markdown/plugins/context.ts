import type { Nodes, Root } from "mdast";
import type { Book } from "../book.ts";
import type { Island, Page, Span } from "../page.ts";

/** One page being compiled; the plugins fill `page`. */
export interface Context {
  readonly page: Page;
  readonly book: Book;
  /** Markdown of the page; offsets of nodes point into it. */
  readonly markdown: string;
  /** Address of the site, beginning and ending with a slash. */
  readonly base: string;
  /** HTML inside a drawing's island. */
  readonly renderIsland: (island: Island) => string;
}

/** Anything that knows where it stands in the file. */
export interface Placed {
  readonly position?: Nodes["position"];
}

/** A step of the compilation: changes the tree, notes what it finds. */
export type Plugin = (tree: Root, context: Context) => void;

export const spanOf = (node: Placed | undefined): Span => ({
  line: node?.position?.start.line ?? 1,
  endLine: node?.position?.end.line ?? 1,
});

/** The author's own characters of a node. */
export const sourceOf = (node: Placed, { markdown }: Context): string =>
  markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

export const report = (
  { page }: Context,
  at: Placed | number | undefined,
  message: string,
): void => {
  const line = typeof at === "number" ? at : spanOf(at).line;
  page.problems.push({ file: page.source.path, line, message });
};
