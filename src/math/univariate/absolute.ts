import type { Univariate } from "./univariate.ts";

/** Convex, with a minimum where there is no derivative: fixed steps hop over the corner for ever. */
export const absolute: Univariate = {
  name: { en: "|x|: a corner", zh: "|x|：尖点" },
  formula: "|x|",
  domain: [-2.1, 2.1],
  range: [-0.15, 2.2],
  f: Math.abs,
  slope: Math.sign,
  curvature: () => 0,
  unit: 1,
  minima: [0],
  critical: [0],
};
