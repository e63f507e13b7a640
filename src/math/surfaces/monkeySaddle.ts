import { defineSurface } from "./surface.ts";

/** Three ways up and three ways down from a stationary point whose Hessian is zero. */
export const monkeySaddle = defineSurface({
  name: { en: "Monkey saddle", zh: "猴鞍面" },
  formula: "x^3 - 3xy^2",
  params: {},
  domain: [-2, 2, -2, 2],
  start: [1.5, 0.02],
  f: (x, y) => x * (x * x - 3 * y * y),
  gradient(x, y, _p, out) {
    out[0] = 3 * (x - y) * (x + y);
    out[1] = -6 * x * y;
  },
  hessian: (x, y) => [6 * x, -6 * y, -6 * x],
  minima: () => [],
  stationary: () => [[0, 0]],
});
