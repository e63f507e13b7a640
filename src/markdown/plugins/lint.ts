import type { Nodes, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { type Context, type Plugin, report, sourceOf } from "./context.ts";

const bareDollar = /(?<!\\)(?:\\\\)*\$/;
const bar = "write \\mid or \\vert for | inside a formula";

/** What is wrong with the characters that stayed plain text, if anything. */
function slipInText(text: string, inTable: boolean): string | undefined {
  if (bareDollar.test(text)) return `a lone $; ${inTable ? bar : "write \\$ for a dollar sign"}`;
  if (/(?<!\\)\*\*/.test(text)) return `emphasis did not close: “${text.trim()}”`;
  if (/^\s*:{2,}/m.test(text))
    return `stray “${text.trim().split("\n")[0]}”: an outer directive needs more colons than those inside it, and attributes must be well formed`;
  return undefined;
}

function slip(node: Nodes, parent: Parents | undefined, context: Context): string | undefined {
  const source = sourceOf(node, context);
  switch (node.type) {
    case "html":
      return /^<!--/.test(node.value)
        ? undefined
        : "raw HTML is not shown; use Markdown or a directive";
    case "image":
    case "imageReference":
      return "pictures are drawn by widgets (`::widget-id`), not loaded from files";
    case "definition":
      return "write the link's address in place: `[text](address)`";
    case "inlineMath":
      return /^\$\s|\s\$$/.test(source)
        ? `“${source}” became a formula; write \\$ for a dollar sign, or drop the spaces inside $…$`
        : undefined;
    case "link":
      return /^(?:https?:|www\.)/.test(source) && /[^\x21-\x7e]/.test(source)
        ? `the address swallowed the text after it: “${source}”; write <https://…> around it`
        : undefined;
    case "tableRow": {
      const columns = parent?.type === "table" ? (parent.children[0]?.children.length ?? 0) : 0;
      const cells = node.children.length;
      return cells === columns
        ? undefined
        : `the row has ${cells} cells under ${columns} headings; ${bar}`;
    }
    case "text":
      return slipInText(source, parent?.type === "tableCell");
    default:
      return undefined;
  }
}

/** Slips that Markdown accepts in silence and prints wrongly. Comments are dropped here. */
export const lint: Plugin = (tree, context) => {
  visit(tree, (node, index, parent) => {
    const message = slip(node, parent, context);
    if (message !== undefined) report(context, node, message);
    if (node.type === "html" && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
  });
};
