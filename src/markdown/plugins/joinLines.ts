import type { Nodes, PhrasingContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Plugin } from "./context.ts";
import { plainText } from "./plainText.ts";

const han = /[\p{Script=Han}]/u;
/** Punctuation that brings its own space: CJK symbols and full-width forms. */
const wide = /[\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** Whether a line break between these characters would print a space that Chinese does not have. */
const joins = (before: string, after: string): boolean =>
  wide.test(before) || wide.test(after) || (han.test(before) && han.test(after));

const first = (node: PhrasingContent | undefined) => (node ? ([...plainText(node)][0] ?? "") : "");
const last = (node: PhrasingContent | undefined) =>
  node ? ([...plainText(node)].at(-1) ?? "") : "";

/** In Chinese, a line break in the source is no space on the page. */
export const joinLines: Plugin = (tree, { page }) => {
  if (page.source.lang !== "zh") return;
  visit(tree, (parent: Nodes) => {
    if (!("children" in parent)) return;
    const children = parent.children as PhrasingContent[];
    children.forEach((node, i) => {
      if (node.type !== "text") return;
      node.value = node.value.replace(/\s*\n\s*/g, (space, at: number, all: string) => {
        const before = all.slice(0, at).at(-1) ?? last(children[i - 1]);
        const after = all.slice(at + space.length).at(0) ?? first(children[i + 1]);
        return joins(before, after) ? "" : "\n";
      });
    });
  });
};
