import type { PhrasingContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { type Plugin, report } from "./context.ts";
import { styled } from "./styled.ts";

const group = /\[(@[\w.-]+(?:\s*;\s*@[\w.-]+)*)\]/;

/** `[@adam; @adamw]` becomes `[1, 2]`: numbers in order of first mention, linked to the list at the page's end. */
export const citations: Plugin = (tree, context) => {
  const { citations: cited } = context.page;
  visit(tree, "text", (node, index, parent) => {
    const found = group.exec(node.value);
    if (!parent || index === undefined) return;
    if (found === null) {
      if (/\[@/.test(node.value))
        report(context, node, "a citation is written [@key] or [@key; @key]");
      return;
    }
    const before = node.value.slice(0, found.index);
    const line = (node.position?.start.line ?? 1) + before.split("\n").length - 1;
    const links = (found[1] as string).split(";").flatMap((part, i): PhrasingContent[] => {
      const key = part.trim().slice(1);
      const source = context.book.sources[key];
      if (source === undefined) {
        report(context, line, `no work “${key}” in content/sources.yaml`);
        return [];
      }
      if (!cited.includes(key)) cited.push(key);
      const link = styled("a", { className: "citation", href: `#ref-${key}` }, [
        String(cited.indexOf(key) + 1),
      ]);
      return i === 0 ? [link] : [{ type: "text", value: ", " }, link];
    });
    const rest = node.value.slice(found.index + found[0].length);
    const at = node.position && {
      position: { ...node.position, start: { ...node.position.start, line } },
    };
    parent.children.splice(
      index,
      1,
      ...(before === "" ? [] : [{ ...node, value: before }]),
      styled("span", { className: "citations" }, ["[", ...links, "]"]),
      ...(rest === "" ? [] : [{ ...node, ...at, value: rest }]),
    );
    return [SKIP, index + (before === "" ? 1 : 2)];
  });
};
