import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

export const saddle = defineSurface({
  name: { en: "Saddle", zh: "鞍面" },
  formula: "a x^2 - b y^2",
  params: {
    a: number({
      label: { en: "Curvature upwards", zh: "向上的曲率" },
      symbol: "a",
      min: 0.1,
      max: 5,
      initial: 1,
    }),
    b: number({
      label: { en: "Curvature downwards", zh: "向下的曲率" },
      symbol: "b",
      min: 0.1,
      max: 5,
      initial: 1,
    }),
  },
  domain: [-2, 2, -2, 2],
  start: [1.5, 0.01],
  f: (x, y, { a, b }) => a * x * x - b * y * y,
  gradient(x, y, { a, b }, out) {
    out[0] = 2 * a * x;
    out[1] = -2 * b * y;
  },
  hessian: (_x, _y, { a, b }) => [2 * a, 0, -2 * b],
  minima: () => [],
  stationary: () => [[0, 0]],
});
