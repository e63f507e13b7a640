import { uniform } from "../random/index.ts";
import { type ClassDataset, reach } from "./dataset.ts";

const turns = 1.25;

/** One arm a class, wound around the middle. */
export const spiral = {
  kind: "classes",
  name: { en: "Spiral", zh: "螺旋" },
  classCounts: [2, 5],
  place: (k, count, rng) => {
    // From a little off the middle, where the arms would meet.
    const along = uniform(rng, 0.1, 1);
    const angle = 2 * Math.PI * (turns * along + k / count);
    return [reach * along * Math.cos(angle), reach * along * Math.sin(angle)];
  },
} satisfies ClassDataset;
