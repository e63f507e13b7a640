import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

export const doubleWell = defineSurface({
  name: { en: "Double well", zh: "双势阱" },
  formula: String.raw`a\,(x^2 - 1)^2 + b y^2`,
  params: {
    a: number({
      label: { en: "Height of the barrier", zh: "势垒高度" },
      symbol: "a",
      min: 0.1,
      max: 5,
      initial: 1,
    }),
    b: number({
      label: { en: "Steepness across", zh: "横向陡峭程度" },
      symbol: "b",
      min: 0.1,
      max: 5,
      initial: 1,
    }),
  },
  domain: [-2, 2, -2, 2],
  start: [0.02, 1.5],
  f: (x, y, { a, b }) => a * (x * x - 1) ** 2 + b * y * y,
  gradient(x, y, { a, b }, out) {
    out[0] = 4 * a * x * (x * x - 1);
    out[1] = 2 * b * y;
  },
  hessian: (x, _y, { a, b }) => [4 * a * (3 * x * x - 1), 0, 2 * b],
  minima: () => [
    [-1, 0],
    [1, 0],
  ],
  stationary: () => [
    [-1, 0],
    [1, 0],
    [0, 0],
  ],
});
