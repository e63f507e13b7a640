import { SKIP, visit } from "unist-util-visit";
import { word } from "../words.ts";
import type { Plugin } from "./context.ts";
import { styled } from "./styled.ts";

/** A wide table scrolls in a box of its own instead of widening the page. */
export const tables: Plugin = (tree, { page }) => {
  visit(tree, "table", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const properties = {
      className: "table-scroll",
      tabIndex: 0,
      role: "group",
      ariaLabel: word(page.source.lang, "table"),
    };
    parent.children[index] = styled("div", properties, [node], node);
    return [SKIP, index + 1];
  });
};
