import type { Nodes } from "mdast";
import { texText } from "../texText.ts";

/** The words of a node, formulas turned into plain characters. */
export function plainText(node: Nodes): string {
  if (node.type === "inlineMath" || node.type === "math") return texText(node.value);
  if ("value" in node) return node.value;
  if ("children" in node) return node.children.map(plainText).join("");
  return "";
}
