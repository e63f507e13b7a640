import type { Place } from "./problems.ts";

export interface Token extends Place {
  /** A break ends a layer: a new line or a semicolon. */
  readonly kind: "word" | "open" | "close" | "break" | "end";
  /** In plain lower-case signs. */
  readonly text: string;
}

/** Every sign stays in its place, so that problems can point at what was typed. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("×", "x")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const kinds: Readonly<Record<string, Token["kind"]>> = {
  "{": "open",
  "}": "close",
  ";": "break",
  "\n": "break",
};

/** Words, parted by space or commas, braces and breaks; comments run from # to the end of the line. */
export function tokenize(typed: string): Token[] {
  const text = plain(typed);
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { 0: found, index: at } of text.matchAll(/[\n;{}]|#[^\n]*|[^\s,、;{}#]+/g)) {
    if (found[0] === "#") continue;
    const column = at - lineStart + 1;
    const kind = kinds[found] ?? "word";
    tokens.push({ kind, text: found, at, length: found.length, line, column });
    if (found !== "\n") continue;
    line++;
    lineStart = at + 1;
  }
  const at = text.length;
  tokens.push({ kind: "end", text: "", at, length: 0, line, column: at - lineStart + 1 });
  return tokens;
}
