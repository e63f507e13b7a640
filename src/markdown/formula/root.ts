import { type Box, childrenOf, em, ems, type Inside, layersOf } from "./box.ts";
import { element, style } from "./pieces.ts";
import { Unsupported } from "./unsupported.ts";

/** The fonts' own roots: class, height with its bar, depth. KaTeX draws the same shapes as pictures. */
const roots = [
  { face: "", height: 1, depth: 0.2 },
  { face: "size1", height: 1.2, depth: 0.35 },
  { face: "size2", height: 1.8, depth: 0.65 },
  { face: "size3", height: 2.4, depth: 0.95 },
  { face: "size4", height: 3, depth: 1.25 },
] as const;

/** What stands under a root begins behind its sign, which takes its own room here. */
const unpadded = (box: Box): Box => {
  const { paddingLeft: _, ...rest } = box.style;
  return { ...box, style: rest };
};

export function root(box: Box, inside: Inside): string {
  const parts = childrenOf(box);
  const degree =
    parts.length > 1 ? element("span", { class: "degree" }, inside(parts.slice(0, 1))) : "";
  const [body, sign] = layersOf(parts.at(-1) as Box);
  const svg = sign?.boxes[0]?.children?.[0];
  const viewed = Number(/ (\d+)$/.exec(svg?.attributes?.viewBox ?? "")?.[1]);
  if (!body || !sign || !svg) throw new Unsupported("this root");
  const height = ems(svg.attributes?.height) - 0.08;
  // A picture of no font's size is taller than all of them.
  const font = roots.find((one) => Math.abs(one.height * 1080 - viewed) < 1) ?? roots[4];
  const size = height / font.height;
  const mark = {
    top: em((sign.shift - font.depth * size) / size),
    "font-size": Math.abs(size - 1) < 0.02 ? "" : em(size),
  };
  const bar = em(sign.shift - height + 0.04);
  const drawn = element(
    "span",
    { class: "root" },
    element("span", { class: font.face, style: style(mark) }, "√") +
      element(
        "span",
        { style: `--y:${bar}` },
        element("span", {}, inside(body.boxes.map(unpadded))),
      ),
  );
  return degree + drawn;
}
