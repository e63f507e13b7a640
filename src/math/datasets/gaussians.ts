import { normal } from "../random/index.ts";
import type { ClassDataset } from "./dataset.ts";

/** Distance of every middle from the origin, and spread about it. */
const radius = 1.2;
const spread = 0.3;

/** One normal cloud a class, their middles evenly on a circle. */
export const gaussians = {
  kind: "classes",
  name: { en: "Gaussians", zh: "高斯团" },
  classCounts: [2, 5],
  place: (k, count, rng) => {
    const angle = (5 * Math.PI) / 4 + (2 * Math.PI * k) / count;
    return [
      radius * Math.cos(angle) + normal(rng, 0, spread),
      radius * Math.sin(angle) + normal(rng, 0, spread),
    ];
  },
} satisfies ClassDataset;
