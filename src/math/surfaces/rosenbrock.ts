import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

export const rosenbrock = defineSurface({
  name: { en: "Rosenbrock", zh: "Rosenbrock 函数" },
  formula: String.raw`(a - x)^2 + b\,(y - x^2)^2`,
  params: {
    a: number({
      label: { en: "Place of the minimum", zh: "极小点的横坐标" },
      symbol: "a",
      min: -1.5,
      max: 1.5,
      initial: 1,
    }),
    b: number({
      label: { en: "Steepness of the walls", zh: "谷壁陡峭程度" },
      symbol: "b",
      min: 1,
      max: 200,
      initial: 100,
    }),
  },
  domain: [-2, 2, -1, 3],
  start: [-1.5, 2],
  f(x, y, { a, b }) {
    const rise = y - x * x;
    return (a - x) ** 2 + b * rise * rise;
  },
  gradient(x, y, { a, b }, out) {
    const rise = y - x * x;
    out[0] = 2 * (x - a) - 4 * b * x * rise;
    out[1] = 2 * b * rise;
  },
  hessian: (x, y, { b }) => [2 - 4 * b * (y - 3 * x * x), -4 * b * x, 2 * b],
  minima: ({ a }) => [[a, a * a]],
  stationary: ({ a }) => [[a, a * a]],
});
