import { defineSurface } from "./surface.ts";

export const booth = defineSurface({
  name: { en: "Booth", zh: "Booth 函数" },
  formula: "(x + 2y - 7)^2 + (2x + y - 5)^2",
  params: {},
  domain: [-10, 10, -10, 10],
  start: [-8, 6],
  f: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
  gradient(x, y, _p, out) {
    out[0] = 10 * x + 8 * y - 34;
    out[1] = 8 * x + 10 * y - 38;
  },
  hessian: () => [10, 8, 10],
  minima: () => [[1, 3]],
  stationary: () => [[1, 3]],
});
