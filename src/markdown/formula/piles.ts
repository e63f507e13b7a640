import {
  type Box,
  childrenOf,
  em,
  ems,
  has,
  type Inside,
  type Layer,
  layersOf,
  near,
} from "./box.ts";
import { element, style } from "./pieces.ts";

/** Layers over one another, each on its own height. */
export function pile(layers: readonly Layer[], align: string, inside: Inside): string {
  const content = layers.map((layer) => {
    const at = {
      top: em(layer.shift / layer.size),
      "margin-left": em(layer.left / layer.size),
      "font-size": layer.size === 1 ? "" : em(layer.size),
    };
    const [only] = layer.boxes;
    if (only && /-line$/.test(only.classes.join(" "))) {
      return element("span", { class: "rule", style: style(at) }, "");
    }
    return element("span", { style: style(at) }, inside(layer.boxes));
  });
  return element("span", { class: ["pile", align].join(" ").trim() }, content.join(""));
}

export function fraction(box: Box, inside: Inside): string {
  const [under, bar, over] = layersOf(childrenOf(box)[0] as Box);
  // A binomial has no bar.
  if (!under || !bar || !over)
    return pile(layersOf(childrenOf(box)[0] as Box).reverse(), "", inside);
  const row = (layer: Layer, usual: number) =>
    element(
      "span",
      { style: near(layer.shift, usual) ? "" : `top:${em(layer.shift / layer.size)}` },
      inside(layer.boxes),
    );
  const small = over.size < 1;
  const rows = small
    ? row(over, -0.394) + row(under, 0.345)
    : row(over, -0.677) + row(under, 0.686);
  return element("span", { class: small ? "frac small" : "frac" }, rows);
}

export function accent(box: Box, inside: Inside): string {
  const [body, mark] = layersOf(childrenOf(box)[0] as Box);
  const shape = mark?.boxes[0];
  if (!body || !mark || !shape || !has(shape, "accent-body") || has(shape, "accent-full")) {
    return pile(layersOf(childrenOf(box)[0] as Box), "", inside);
  }
  const left = ems(shape.style.left);
  const at = { top: em(mark.shift), left: Math.abs(left + 0.23) < 0.03 ? "" : em(left) };
  const sign = element("span", { style: style(at) }, inside(childrenOf(shape)));
  return element("span", { class: "accent" }, inside(body.boxes) + sign);
}
