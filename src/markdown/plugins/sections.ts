import type { RootContent } from "mdast";
import type { Plugin } from "./context.ts";
import { hasClass, type Styled, styled } from "./styled.ts";

const isDrawing = (node: RootContent): node is Styled =>
  node.type === "styled" && hasClass(node, "island");

const isHeading = (node: RootContent, depth: number) =>
  node.type === "heading" && node.depth === depth;

const column = (className: string, blocks: readonly RootContent[]) =>
  blocks.length === 0 ? [] : [styled("div", { className }, blocks)];

/** One drawing with the prose around it: beside it on a wide screen, before and after it on a narrow one. */
function pair(blocks: readonly RootContent[]): Styled {
  const at = blocks.findIndex(isDrawing);
  const drawing = blocks[at] as Styled;
  return styled("div", { className: "pair" }, [
    ...column("prose", blocks.slice(0, at)),
    ...column("stage", [drawing]),
    ...column("prose", blocks.slice(at + 1)),
  ]);
}

/**
 * Cuts a section into stretches with one drawing each. The cut between two drawings falls before the last h3 between
 * them, or else right before the second drawing, so that prose after a drawing stays with it.
 */
function pairs(blocks: readonly RootContent[]): Styled[] {
  const drawings = blocks.flatMap((b, i) => (isDrawing(b) ? [i] : []));
  if (drawings.length === 0) return column("prose", blocks);
  const cuts = drawings.slice(1).map((drawing, i) => {
    const previous = drawings[i] as number;
    const between = blocks.slice(previous, drawing).findLastIndex((b) => isHeading(b, 3));
    return between < 0 ? drawing : previous + between;
  });
  const bounds = [0, ...cuts, blocks.length];
  return bounds.slice(1).map((end, i) => pair(blocks.slice(bounds[i], end)));
}

/** Wraps every h2 and what follows it in a section, drawings paired with their prose. */
export const sections: Plugin = (tree) => {
  const starts = tree.children.flatMap((b, i) => (isHeading(b, 2) ? [i] : []));
  const first = starts[0] ?? tree.children.length;
  // Footnotes are gathered from the whole tree, wherever their definitions stand.
  const wrapped = starts.map((start, i) => {
    const blocks = tree.children.slice(start, starts[i + 1] ?? tree.children.length);
    const id = blocks[0]?.data as { hProperties?: { id?: string } } | undefined;
    const properties = {
      className: blocks.some(isDrawing) ? "topic-section has-stage" : "topic-section",
      ariaLabelledBy: id?.hProperties?.id,
    };
    return styled("section", properties, pairs(blocks));
  });
  tree.children = [...pairs(tree.children.slice(0, first)), ...wrapped];
};
