import { uniform } from "../random/index.ts";
import { type ClassDataset, reach } from "./dataset.ts";

const disc = [0, 1] as const;
const ring = [1.4, reach] as const;

/** Class 1 in a disc, class 0 in the ring around it, evenly over the area. */
export const circle = {
  kind: "classes",
  name: { en: "Circle", zh: "圆环" },
  classCounts: [2, 2],
  place: (k, _, rng) => {
    const [inner, outer] = k === 1 ? disc : ring;
    const radius = Math.sqrt(uniform(rng, inner ** 2, outer ** 2));
    const angle = uniform(rng, 0, 2 * Math.PI);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
} satisfies ClassDataset;
