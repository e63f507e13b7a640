import { defineSurface, type Point } from "./surface.ts";

/** (3, 2), and the other three real solutions of x² + y = 11, x + y² = 7. */
const minima: readonly Point[] = [
  [3, 2],
  [-2.805118086952745, 3.131312518250573],
  [-3.779310253377747, -3.2831859912861696],
  [3.5844283403304917, -1.8481265269644036],
];

export const himmelblau = defineSurface({
  name: { en: "Himmelblau", zh: "Himmelblau 函数" },
  formula: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  params: {},
  domain: [-5, 5, -5, 5],
  start: [-0.5, -1.2],
  f: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient(x, y, _p, out) {
    const u = x * x + y - 11;
    const v = x + y * y - 7;
    out[0] = 4 * x * u + 2 * v;
    out[1] = 2 * u + 4 * y * v;
  },
  hessian: (x, y) => [
    4 * (x * x + y - 11) + 8 * x * x + 2,
    4 * (x + y),
    4 * (x + y * y - 7) + 8 * y * y + 2,
  ],
  minima: () => minima,
  stationary: () => [
    ...minima,
    [3.385154183607021, 0.07385187983774928],
    [0.08667750455539636, 2.884254701174776],
    [-3.0730257507643897, -0.08135304428796751],
    [-0.12796134673068008, -1.9537149802445763],
    [-0.2708445906673476, -0.9230385564799815],
  ],
});
