import type { Univariate } from "./univariate.ts";

/** Stationary at 0 and yet no minimum there: descent from the right creeps up to it, from the left it never stops. */
export const cubic: Univariate = {
  name: { en: "x³: an inflection", zh: "x³：拐点" },
  formula: "x^3",
  domain: [-2.1, 2.1],
  range: [-3.2, 4],
  f: (x) => x * x * x,
  slope: (x) => 3 * x * x,
  curvature: (x) => 6 * x,
  // The curvature at x = 1.
  unit: 6,
  minima: [],
  critical: [0],
};
