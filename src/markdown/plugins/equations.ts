import { visit } from "unist-util-visit";
import type { Plugin } from "./context.ts";

/** An equation among the words, such as β = 0.9, does not break at its sign. */
export const equations: Plugin = (tree) => {
  visit(tree, "text", (node) => {
    node.value = node.value.replace(/(?<=\S)\s([=≈≤≥<>])\s(?=\S)/g, "\u00a0$1\u00a0");
  });
};
