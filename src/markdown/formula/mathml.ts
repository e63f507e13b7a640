import katex, { type KatexOptions } from "katex";
import { type Box, childrenOf, glyphsOf, has } from "./box.ts";

/** KaTeX's MathML, less what only eyes or programs need, since it is for ears: sizes, slants, source, groups of one. */
export function mathml(tex: string, options: KatexOptions): string {
  const full = katex.renderToString(tex, { ...options, output: "mathml" });
  const inner = /<semantics>(.*)<annotation/s.exec(full)?.[1];
  if (inner === undefined) throw new Error(`mathml: KaTeX gave no MathML for ${tex}`);
  const slim = inner
    .replace(
      / (?:stretchy|fence|separator|lspace|rspace|columnalign|rowspacing|columnspacing|accent)="[^"]*"/g,
      "",
    )
    .replaceAll(' mathvariant="normal"', "")
    .replace(/<(\/?)mstyle[^>]*>/g, "<$1mrow>")
    .replace(/<mspace[^>]*\/>|<mspace[^>]*><\/mspace>/g, "")
    .replace(/<mrow>((?:(?!<\/?mrow>).)*)<\/mrow>/gs, (group, body: string) =>
      /^<(\w+)[^>]*>[^<]*<\/\1>$/.test(body) ? body : group,
    )
    .replace(/^<mrow>(.*)<\/mrow>$/s, "$1");
  return `<math>${slim}</math>`;
}

const layered = ["mfrac", "op-limits", "mtable", "munder", "mover", "katex-accent"];

/** Layers that the order of their glyphs does not tell; √v and x₁² read well by themselves. */
export const needsMathml = (boxes: readonly Box[]): boolean =>
  boxes.some(
    (box) =>
      layered.some((name) => has(box, name)) ||
      (has(box, "sqrt") && glyphsOf([box]) > 2) ||
      needsMathml(childrenOf(box)),
  );
