import katex from "katex";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { macros } from "../macros.ts";
import { type Context, type Plugin, report, sourceOf, spanOf } from "./context.ts";
import { injected } from "./styled.ts";

type InlineMath = Extract<Nodes, { type: "inlineMath" }>;
type DisplayMath = Extract<Nodes, { type: "math" }>;

/** A bad formula throws KaTeX's ParseError; only `\htmlData`, which our `\knob` needs, is let through. */
const typeset = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, {
    displayMode,
    output: "htmlAndMathml",
    throwOnError: true,
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    trust: ({ command }) => {
      // Refusing would print the command in red and go on.
      if (command !== "\\htmlData") throw new katex.ParseError(`${command} is not allowed`);
      return true;
    },
    macros: { ...macros },
  });

function render(node: InlineMath | DisplayMath, context: Context) {
  const display = node.type === "math";
  const { page } = context;
  page.formulas.push(spanOf(node));
  const fence = display && sourceOf(node, context).startsWith("$$\n") ? 1 : 0;
  const lineAt = (offset: number) =>
    spanOf(node).line + fence + node.value.slice(0, offset).split("\n").length - 1;
  const knobs = [...node.value.matchAll(/\\knob\{([^}]*)\}/g)].map((found) => {
    const line = lineAt(found.index);
    page.symbols.push({ knob: found[1] as string, line, endLine: line });
    return found[1] as string;
  });
  try {
    const className = display ? "formula-display" : "formula";
    const live = {
      className: `${className} live-formula`,
      tabIndex: 0,
      role: "note",
      dataKnobs: [...new Set(knobs)].join(","),
    };
    const html = typeset(node.value, display);
    return injected(display ? "div" : "span", html, knobs.length > 0 ? live : { className }, node);
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const message = error.message.replace("KaTeX parse error: ", "");
    report(context, lineAt(error.position ?? 0), `formula: ${message}`);
    return injected("code", "", {}, node);
  }
}

/** Typesets every formula. A paragraph that is one `$$…$$` on one line is a display, as its author meant. */
export const formulas: Plugin = (tree, context) => {
  visit(tree, "paragraph", (node, index, parent) => {
    const [only, ...others] = node.children;
    if (only?.type !== "inlineMath" || others.length > 0 || !parent || index === undefined) return;
    if (!sourceOf(only, context).startsWith("$$")) return;
    parent.children[index] = { ...only, type: "math" } as DisplayMath;
  });
  visit(tree, (node, index, parent) => {
    if (node.type !== "math" && node.type !== "inlineMath") return;
    if (parent && index !== undefined) parent.children[index] = render(node, context);
  });
};
