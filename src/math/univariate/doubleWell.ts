import { bindSurface, surfaces } from "../surfaces/index.ts";
import type { Univariate } from "./univariate.ts";

const surface = bindSurface(surfaces.doubleWell);
const gradient = new Float64Array(2);

/** The double well along y = 0: two minima, a maximum between them. */
export const doubleWell: Univariate = {
  name: { en: "Double well", zh: "双势阱" },
  formula: "(x^2 - 1)^2",
  domain: [-2.1, 2.1],
  range: [-0.3, 4],
  f: (x) => surface.f(x, 0),
  slope(x) {
    surface.gradient(x, 0, gradient);
    return gradient[0];
  },
  curvature: (x) => surface.hessian(x, 0)[0],
  // The curvature at the minima.
  unit: 8,
  minima: [-1, 1],
  critical: [-1, 0, 1],
};
