import { visit } from "unist-util-visit";
import { type Plugin, sourceOf } from "./context.ts";

/** `10:30`, `a:b` and `时间:x` look like text directives, of which the book has none: they are words. */
export const literalText: Plugin = (tree, context) => {
  visit(tree, "textDirective", (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const value = sourceOf(node, context);
    const before = parent.children[index - 1];
    const after = parent.children[index + 1];
    // Joined with its neighbours, so that a citation or an emphasis check sees whole sentences.
    const text = [before, after].map((n) => (n?.type === "text" ? n.value : undefined));
    const joined = {
      type: "text" as const,
      value: (text[0] ?? "") + value + (text[1] ?? ""),
      ...(node.position && {
        position: {
          start: (text[0] === undefined ? node : before)?.position?.start ?? node.position.start,
          end: (text[1] === undefined ? node : after)?.position?.end ?? node.position.end,
        },
      }),
    };
    const from = text[0] === undefined ? index : index - 1;
    parent.children.splice(from, 1 + text.filter((t) => t !== undefined).length, joined);
    return from;
  });
};
