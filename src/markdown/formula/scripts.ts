import { type Box, childrenOf, em, type Inside, type Layer, layersOf, near } from "./box.ts";
import { element, gapClass, glyphs, html, type Piece, style } from "./pieces.ts";

/** Subscript, superscript or both, behind what `pieces` end with. */
export function scripts(box: Box, pieces: Piece[], inside: Inside): void {
  const layers = layersOf(childrenOf(box)[0] as Box);
  const base = pieces.at(-1);
  const gap = base && "text" in base ? base.gap : 0;
  const bare = () => {
    if (base && "text" in base) pieces[pieces.length - 1] = glyphs(base.text, base.face);
  };
  const [first] = layers;
  if (layers.length === 1 && first) {
    const tucked = first.left < -0.02;
    if (tucked) bare();
    pieces.push(html(script(first, tucked && gap === 0 ? first.left : 0, inside)));
    return;
  }
  // The subscript goes under the slant, the superscript beyond it.
  bare();
  const slant = gapClass(gap);
  const both = layers.map((layer) => {
    const tag = layer.shift > 0 ? "sub" : "sup";
    const left = gap === 0 ? layer.left : 0;
    const shift = near(tag === "sub" ? 0.247 : -0.363, layer.shift)
      ? ""
      : em(layer.shift / layer.size);
    return element(
      tag,
      { style: style({ top: shift, "margin-left": em(left / layer.size) }) },
      inside(layer.boxes),
    );
  });
  pieces.push(html(element("span", { class: ["both", slant].join(" ").trim() }, both.join(""))));
}

function script(layer: Layer, left: number, inside: Inside): string {
  const tag = layer.shift > 0 ? "sub" : "sup";
  const own = near(tag === "sub" ? 0.15 : -0.363, layer.shift) ? "" : em(-layer.shift / layer.size);
  const attributes = {
    style: style({ "vertical-align": own, "margin-left": em(left / layer.size) }),
  };
  return element(tag, attributes, inside(layer.boxes));
}
