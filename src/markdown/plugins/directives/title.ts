import type { PhrasingContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Placed } from "../context.ts";

/** A title given as text, with formulas between dollar signs. */
export const inline = (text: string, at: Placed): PhrasingContent[] =>
  text.split(/\$([^$]+)\$/).flatMap((value, i): PhrasingContent[] => {
    if (value === "") return [];
    const place = at.position ? { position: at.position } : {};
    return [
      i % 2 === 1 ? { type: "inlineMath", value, ...place } : { type: "text", value, ...place },
    ];
  });

/** Title of `:::name[Title]` or `:::name{title="Title"}`; the label is taken out of the children. */
export function takeTitle(node: ContainerDirective): PhrasingContent[] {
  const first = node.children[0];
  if (first?.type === "paragraph" && first.data && "directiveLabel" in first.data) {
    node.children.shift();
    return first.children;
  }
  return inline(node.attributes?.title ?? "", node);
}
