import type { Piece } from "./formulas.ts";

/** A card as Anki gets it. */
export interface AnkiCard {
  readonly id: string;
  /** From the outside in, `["Nabla", "Optimisation"]`. */
  readonly deck: readonly string[];
  readonly front: readonly Piece[];
  readonly back: readonly Piece[];
  /** Where the page explains it, and what the link says. */
  readonly link: { readonly href: string; readonly text: string };
  readonly tags: readonly string[];
}

/** Anki's MathJax knows none of the site's macros: this writes a formula without them. */
export type ExpandMacros = (tex: string) => string;

const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** One line: a comment would swallow what follows it there, so that comments go first. */
const oneLine = (tex: string): string =>
  tex
    .replace(/(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*|$)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** A backslash before a bracket would open a formula in Anki; a space without width keeps them apart. */
const plain = (text: string): string =>
  escapeHtml(text.replace(/\\(?=[()[\]])/g, "\\\u200B")).replace(/\r\n?|\n/g, "<br>");

const html = (pieces: readonly Piece[], expand: ExpandMacros): string =>
  pieces
    .map((piece) => {
      if (piece.kind === "text") return plain(piece.text);
      const tex = escapeHtml(oneLine(expand(piece.tex)));
      return piece.display ? `\\[ ${tex} \\]` : `\\( ${tex} \\)`;
    })
    .join("");

/** Always quoted: a record that begins with a bare `#` would be dropped as a comment, and tabs and quotes need it anyway. */
const field = (text: string): string =>
  `"${text.replace(/[\t\r\n]+/g, " ").replaceAll('"', '""')}"`;

/** Decks are told apart by two colons, tags by spaces: neither may stand inside a name. */
const deckName = (path: readonly string[]): string =>
  path.map((part) => part.replace(/:{2,}/g, ":").trim()).join("::");
const tag = (text: string): string => text.trim().replace(/\s+/g, "_");

const headers = [
  "#separator:tab",
  "#html:true",
  "#guid column:1",
  "#deck column:2",
  "#tags column:5",
];

/**
 * A text that Anki imports: one Basic note a card, updated in place when it is imported again, because its id is its GUID.
 * UTF-8 with line feeds and no byte order mark; to be saved as `.txt`. Schedules do not travel.
 */
export function ankiText(cards: readonly AnkiCard[], expand: ExpandMacros): string {
  const rows = cards.map(({ id, deck, front, back, link, tags }) => {
    const anchor = `<a href="${escapeHtml(link.href)}">${plain(link.text)}</a>`;
    const answer = `${html(back, expand)}<br><br>${anchor}`;
    return [id, deckName(deck), html(front, expand), answer, tags.map(tag).join(" ")]
      .map(field)
      .join("\t");
  });
  return `${[...headers, ...rows].join("\n")}\n`;
}
