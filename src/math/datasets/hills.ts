import type { ValueDataset } from "./dataset.ts";

const hill = (x1: number, x2: number, m1: number, m2: number): number =>
  Math.exp(-2 * ((x1 - m1) ** 2 + (x2 - m2) ** 2));

/** Two hills and two hollows, which need hidden units. */
export const hills = {
  kind: "values",
  name: { en: "Hills and hollows", zh: "丘与谷" },
  target: (x1, x2) =>
    hill(x1, x2, 1, 1) + hill(x1, x2, -1, -1) - hill(x1, x2, -1, 1) - hill(x1, x2, 1, -1),
} satisfies ValueDataset;
