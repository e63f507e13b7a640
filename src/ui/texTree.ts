import { letters, signs } from "./tex.ts";

/** A formula as a tree; a row is a list of nodes. */
export type TexNode =
  | { readonly kind: "text"; readonly text: string; readonly slanted?: boolean }
  /** Relations and binary signs: with room on both sides. */
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "space"; readonly em: number }
  | { readonly kind: "fraction"; readonly over: TexRow; readonly under: TexRow }
  | { readonly kind: "root"; readonly of: TexRow }
  | { readonly kind: "accent"; readonly mark: string; readonly of: TexRow }
  | {
      readonly kind: "scripts";
      readonly base: TexNode | undefined;
      readonly sub?: TexRow;
      readonly sup?: TexRow;
    }
  | {
      readonly kind: "table";
      readonly cases: boolean;
      readonly rows: readonly (readonly TexRow[])[];
    };

export type TexRow = readonly TexNode[];

const relations: Readonly<Record<string, string>> = {
  leftarrow: "←",
  to: "→",
  le: "≤",
  ge: "≥",
  ne: "≠",
  in: "∈",
  mid: "|",
  approx: "≈",
  cdot: "·",
  times: "×",
};
const spaces: Readonly<Record<string, number>> = {
  quad: 1,
  qquad: 2,
  ",": 0.17,
  ";": 0.28,
  " ": 0.25,
};
/** Combining marks over a letter. */
const accents: Readonly<Record<string, string>> = { hat: "\u0302", bar: "\u0304", tilde: "\u0303" };
const operators = new Set(["max", "min", "sin", "cos", "tanh", "exp", "ln", "log"]);
const big: Readonly<Record<string, string>> = { prod: "∏", sum: "∑" };
const delimiters: Readonly<Record<string, string>> = { "{": "{", "}": "}", "|": "|" };

/**
 * The TeX in which update rules are written, as a tree for plain HTML. An unknown command is shown by its name;
 * text that ends early is closed where it ends.
 */
export function texTree(tex: string): TexRow {
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|[\s\S]/gu) ?? [];
  let at = 0;
  const peek = () => tokens[at];
  const skipSpace = () => {
    while (/^\s$/.test(tokens[at] ?? "")) at++;
  };

  /** One braced group as it stands, for `\text` and `\begin`. */
  const raw = (): string => {
    skipSpace();
    if (tokens[at] !== "{") return tokens[at++] ?? "";
    let out = "";
    for (at++; at < tokens.length && tokens[at] !== "}"; at++) out += tokens[at];
    at++;
    return out;
  };
  const argument = (): TexRow => {
    skipSpace();
    if (peek() === "{") {
      at++;
      const inside = row((t) => t === "}");
      at++;
      return inside;
    }
    const one = node();
    return one ? [one] : [];
  };
  const table = (name: string): TexNode => {
    const rows: TexRow[][] = [[]];
    while (at < tokens.length) {
      const cell = row((t) => t === "&" || t === "\\\\" || t === "\\end");
      rows.at(-1)?.push(cell);
      const end = tokens[at++];
      if (end === "\\end" || end === undefined) {
        raw();
        break;
      }
      if (end === "\\\\") rows.push([]);
    }
    return { kind: "table", cases: name === "cases", rows };
  };

  const command = (name: string): TexNode | undefined => {
    if (name === "frac" || name === "tfrac" || name === "dfrac")
      return { kind: "fraction", over: argument(), under: argument() };
    if (name === "sqrt") return { kind: "root", of: argument() };
    if (accents[name]) return { kind: "accent", mark: accents[name], of: argument() };
    if (name === "text" || name === "operatorname" || name === "mathrm")
      return { kind: "text", text: raw() };
    if (name === "begin") return table(raw());
    if (name === "left" || name === "right") {
      const sign = tokens[at++] ?? "";
      const text = delimiters[sign.replace("\\", "")] ?? sign;
      return text === "." ? undefined : { kind: "text", text };
    }
    if (spaces[name] !== undefined) return { kind: "space", em: spaces[name] };
    if (relations[name]) return { kind: "sign", text: relations[name] };
    if (big[name]) return { kind: "text", text: big[name] };
    if (operators.has(name)) return { kind: "text", text: name };
    if (letters[name]) return { kind: "text", text: letters[name], slanted: true };
    return { kind: "text", text: signs[name] ?? delimiters[name] ?? name };
  };

  function node(): TexNode | undefined {
    const token = tokens[at++];
    if (token === undefined) return undefined;
    if (token.startsWith("\\")) return command(token.slice(1));
    if (/^[a-zA-Z]$/.test(token)) return { kind: "text", text: token, slanted: true };
    if ("=<>".includes(token)) return { kind: "sign", text: token };
    if (token === "+") return { kind: "sign", text: "+" };
    if (token === "-") return { kind: "sign", text: "−" };
    if (token === "'") return { kind: "text", text: "′" };
    return { kind: "text", text: token };
  }

  function row(ends: (token: string) => boolean): TexRow {
    const out: TexNode[] = [];
    while (at < tokens.length && !ends(tokens[at] as string)) {
      const token = tokens[at] as string;
      if (/^\s$/.test(token)) {
        at++;
      } else if (token === "{") {
        out.push(...argument());
      } else if (token === "_" || token === "^") {
        at++;
        const script = argument();
        const last = out.pop();
        const so = last?.kind === "scripts" ? last : { kind: "scripts" as const, base: last };
        out.push(token === "_" ? { ...so, sub: script } : { ...so, sup: script });
      } else {
        const next = node();
        if (next) push(out, next);
        // “sgn g”, but “sgn(g)”.
        skipSpace();
        const named = token === "\\operatorname" || operators.has(token.slice(1));
        if (named && /^([a-zA-Z]|\\(?!left).+)$/.test(peek() ?? ""))
          out.push({ kind: "space", em: 0.17 });
      }
    }
    return out;
  }
  return row(() => false);
}

/** Digits join their neighbours; a sign at the head of a row belongs to what follows it. */
function push(out: TexNode[], next: TexNode): void {
  const last = out.at(-1);
  if (next.kind === "sign" && (next.text === "−" || next.text === "+")) {
    const alone =
      last === undefined ||
      last.kind === "sign" ||
      (last.kind === "text" && /[([,]$/.test(last.text));
    out.push(alone ? { kind: "text", text: next.text } : next);
  } else if (
    next.kind === "text" &&
    last?.kind === "text" &&
    !next.slanted &&
    !last.slanted &&
    /[\d.]$/.test(last.text) &&
    /^[\d.]/.test(next.text)
  ) {
    out[out.length - 1] = { kind: "text", text: last.text + next.text };
  } else out.push(next);
}

/** The formula on one line, for those who hear it. */
export const texText = (row: TexRow): string => row.map(nodeText).join("");

function nodeText(node: TexNode): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "sign":
      return ` ${node.text} `;
    case "space":
      return " ";
    case "fraction":
      return `(${texText(node.over)})/(${texText(node.under)})`;
    case "root":
      return `√(${texText(node.of)})`;
    case "accent":
      return texText(node.of) + node.mark;
    case "scripts":
      return `${node.base ? nodeText(node.base) : ""}${node.sub ? `_${texText(node.sub)}` : ""}${
        node.sup ? `^${texText(node.sup)}` : ""
      }`;
    case "table":
      return node.rows.map((cells) => cells.map(texText).join(" ")).join("; ");
  }
}
