import { defineSurface } from "./surface.ts";

/** The plainest maximum: for Newton's method as attractive as a minimum. */
export const dome = defineSurface({
  name: { en: "Dome", zh: "圆顶" },
  formula: "-x^2 - y^2",
  params: {},
  domain: [-2, 2, -2, 2],
  start: [0.5, 0.3],
  f: (x, y) => -(x * x + y * y),
  gradient(x, y, _p, out) {
    out[0] = -2 * x;
    out[1] = -2 * y;
  },
  hessian: () => [-2, 0, -2],
  minima: () => [],
  stationary: () => [[0, 0]],
});
