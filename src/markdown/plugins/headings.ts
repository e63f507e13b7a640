import { visit } from "unist-util-visit";
import { type Plugin, report, spanOf } from "./context.ts";
import { plainText } from "./plainText.ts";

const trailer = /\s*\{#([A-Za-z][\w-]*)(?:\s+covers="([^"]*)")?\}\s*$/;

/** `## Saturation {#saturation covers="ACT-05 ACT-06"}`: ids are written out, to be equal in both languages. */
export const headings: Plugin = (tree, context) => {
  visit(tree, "heading", (node) => {
    const { depth } = node;
    if (depth !== 2 && depth !== 3) {
      report(
        context,
        node,
        `a page has headings ## and ### only, not ${"#".repeat(depth)} (its title stands in the front matter)`,
      );
      return;
    }
    const last = node.children.at(-1);
    const found = last?.type === "text" ? trailer.exec(last.value) : null;
    if (last?.type !== "text" || found === null) {
      report(
        context,
        node,
        `heading “${plainText(node)}” lacks its id: ${"#".repeat(depth)} Title {#id covers="…"}`,
      );
      return;
    }
    const id = found[1] as string;
    last.value = last.value.slice(0, found.index);
    if (last.value === "") node.children.pop();
    const covers = (found[2] ?? "").split(/[\s,]+/).filter(Boolean);
    context.page.headings.push({
      id,
      text: plainText(node).trim(),
      depth,
      covers,
      ...spanOf(node),
    });
    node.data = { hProperties: { id } };
  });
};
