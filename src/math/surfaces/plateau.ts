import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

/** A pit in a plain: away from it the gradient all but vanishes, though the minimum is far. */
export const plateau = defineSurface({
  name: { en: "Plateau with a pit", zh: "带凹坑的平台" },
  formula: "1 - e^{-(x^2+y^2)/(2s^2)}",
  params: {
    s: number({
      label: { en: "Width of the pit", zh: "凹坑宽度" },
      symbol: "s",
      min: 0.2,
      max: 3,
      initial: 1,
    }),
  },
  domain: [-4, 4, -4, 4],
  start: [2.4, 1.6],
  f: (x, y, { s }) => -Math.expm1(-(x * x + y * y) / (2 * s * s)),
  gradient(x, y, { s }, out) {
    const g = Math.exp(-(x * x + y * y) / (2 * s * s)) / (s * s);
    out[0] = x * g;
    out[1] = y * g;
  },
  hessian(x, y, { s }) {
    const s2 = s * s;
    const g = Math.exp(-(x * x + y * y) / (2 * s2)) / s2;
    return [g * (1 - (x * x) / s2), (-g * x * y) / s2, g * (1 - (y * y) / s2)];
  },
  minima: () => [[0, 0]],
  stationary: () => [[0, 0]],
});
