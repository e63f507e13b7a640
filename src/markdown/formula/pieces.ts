/** Glyphs of one font in a line, or ready HTML. */
export type Piece =
  | { readonly face: string; readonly text: string; readonly gap: number }
  | { readonly html: string };

export const glyphs = (text: string, face = "", gap = 0): Piece => ({ face, text, gap });
export const html = (markup: string): Piece => ({ html: markup });

/** Kinds of white space by width in em; style sheets widen the last to 5/18. */
const spaces: readonly (readonly [number, string])[] = [
  [0.1667, "\u2009"],
  [0.2222, "\u205f"],
  [0.2778, "\u00a0"],
];

export const isSpace = (piece: Piece | undefined): boolean =>
  piece !== undefined && "text" in piece && /^[\u2009\u205f\u00a0]$/.test(piece.text);

export function space(width: number): Piece {
  const known = spaces.find(([em]) => Math.abs(em - width) < 0.005);
  if (known) return glyphs(known[1]);
  const rounded = String(Math.round(width * 100) / 100).replace("0.", ".");
  return html(`<span style=margin-left:${rounded}em></span>`);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (c) => escapes[c] as string);

/** Elements of the fonts; a slanted letter is `<i>`, a bold one `<b>`. */
const tags: Readonly<Record<string, string>> = { i: "i", b: "b" };

export interface Attributes {
  readonly [name: string]: string | undefined;
}

const quoted = (value: string) => (/^[\w.:;%/()#-]+$/.test(value) ? value : `"${value}"`);

/** An element of a formula, its attributes as short as HTML allows. */
export function element(tag: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value ? [` ${name}=${quoted(value)}`] : [],
  );
  return `<${tag}${written.join("")}>${inside}</${tag}>`;
}

/** `g4`: room of 0.04 em after a slanted letter, in steps too small to see. */
export const gapClass = (gap: number): string => {
  const step = Math.min(8, Math.round(gap / 0.02)) * 2;
  return step === 0 ? "" : `g${step}`;
};

export function markup(pieces: readonly Piece[]): string {
  let out = "";
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as Piece;
    if ("html" in piece) {
      out += piece.html;
      continue;
    }
    let { text, gap } = piece;
    for (let next = pieces[k + 1]; next && "text" in next; next = pieces[++k + 1]) {
      if (next.face !== piece.face || gapClass(gap) !== "") break;
      text += next.text;
      gap = next.gap;
    }
    const tag = tags[piece.face];
    const names = [gapClass(gap), tag ? "" : piece.face].filter(Boolean).join(" ");
    out += tag || names ? element(tag ?? "span", { class: names }, escaped(text)) : escaped(text);
  }
  return out;
}

/** Declarations of those that have a value. */
export const style = (parts: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(parts)
    .flatMap(([name, value]) => (value && value !== "0" ? [`${name}:${value}`] : []))
    .join(";");
