import { uniform } from "../random/index.ts";
import { type ClassDataset, reach } from "./dataset.ts";

/** The two half circles of radius 1 are together 3 wide and 1.5 high. */
const scale = reach / 1.5;

/** Two half circles that reach into one another. */
export const moons = {
  kind: "classes",
  name: { en: "Moons", zh: "双月" },
  classCounts: [2, 2],
  place: (k, _, rng) => {
    const angle = uniform(rng, 0, Math.PI);
    const upper = [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25] as const;
    const sign = k === 1 ? -1 : 1;
    return [sign * scale * upper[0], sign * scale * upper[1]];
  },
} satisfies ClassDataset;
