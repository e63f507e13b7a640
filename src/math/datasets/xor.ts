import { same } from "../../params/index.ts";
import { uniform } from "../random/index.ts";
import { type ClassDataset, reach } from "./dataset.ts";

/** Free strip along the axes, so that the classes do not touch. */
const gap = 0.15;

/** Class 1 where exactly one coordinate is positive. */
export const xor = {
  kind: "classes",
  name: same("XOR"),
  classCounts: [2, 2],
  place: (k, _, rng) => {
    const side = rng() < 0.5 ? -1 : 1;
    const other = k === 1 ? -side : side;
    return [side * uniform(rng, gap, reach), other * uniform(rng, gap, reach)];
  },
} satisfies ClassDataset;
