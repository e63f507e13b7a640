import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { FormulaError, typeset } from "../formula/typeset.ts";
import { type Context, type Plugin, report, sourceOf, spanOf } from "./context.ts";
import { injected } from "./styled.ts";

type InlineMath = Extract<Nodes, { type: "inlineMath" }>;
type DisplayMath = Extract<Nodes, { type: "math" }>;

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
    const className = display ? "formula formula-display" : "formula";
    const live = {
      className: `${className} live-formula`,
      tabIndex: 0,
      role: "note",
      dataKnobs: [...new Set(knobs)].join(","),
    };
    const html = typeset(node.value, display);
    const attributes = knobs.length > 0 ? live : { className };
    return injected(display ? "div" : "span", html, { ...attributes, written: node.value }, node);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    report(context, lineAt(error.position), `formula: ${error.message}`);
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
