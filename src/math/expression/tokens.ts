import { plain, raised } from "./characters.ts";
import { messages, Slip } from "./messages.ts";

export interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  /** Plain text: a name, a sign, or the digits of a number; empty at the end. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const numberAt = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/y;
const lettersAt = /[a-z]+/y;
const signs = "+-*/^(),|";

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/**
 * Splits what was typed. Letters in a row are split into known names, the longest first, so that `xsin(x)` and `2pix`
 * work. Throws a Slip.
 */
export function tokenize(
  typed: string,
  variables: readonly string[],
  others: readonly string[],
): Token[] {
  const text = plain(typed);
  const longestFirst = [...variables, ...others].sort((a, b) => b.length - a.length);
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token["kind"], name: string, length = name.length) => {
    tokens.push({ kind, text: name, at, length });
    at += length;
  };

  while (at < text.length) {
    const char = text[at];
    const digits = match(numberAt, text, at);
    if (/\s/.test(char)) at++;
    else if (digits !== undefined) {
      if (!Number.isFinite(Number(digits)))
        throw new Slip(at, digits.length, messages.numberTooLarge());
      push("number", digits);
    } else if (char === "π") push("name", "pi", 1);
    else if (char === "√") push("name", "sqrt", 1);
    else if (text.startsWith("**", at)) push("sign", "^", 2);
    else if (signs.includes(char)) push("sign", char);
    else if (Object.hasOwn(raised, char)) {
      // A raised number: the power sign takes no room of its own.
      push("sign", "^", 0);
      if (char === "⁻") push("sign", "-", 1);
      const start = at;
      let exponent = "";
      while (at < text.length && text[at] !== "⁻" && Object.hasOwn(raised, text[at])) {
        exponent += raised[text[at]];
        at++;
      }
      if (exponent !== "")
        tokens.push({ kind: "number", text: exponent, at: start, length: at - start });
    } else {
      const letters = match(lettersAt, text, at);
      if (letters === undefined) {
        const sign = String.fromCodePoint(typed.codePointAt(at) ?? 0);
        throw new Slip(at, sign.length, messages.unknownSign(sign));
      }
      const name = longestFirst.find((known) => text.startsWith(known, at));
      if (name === undefined) {
        const unknown = typed.slice(at, at + letters.length);
        throw new Slip(at, letters.length, messages.unknownName(unknown, variables));
      }
      push("name", name);
    }
  }
  tokens.push({ kind: "end", text: "", at: text.length, length: 0 });
  return tokens;
}
