import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

/** A steep-walled valley that winds along y = sin x and falls gently towards the origin. */
export const narrowValley = defineSurface({
  name: { en: "Narrow winding valley", zh: "蜿蜒窄谷" },
  formula: String.raw`a x^2 + b\,(y - \sin x)^2`,
  params: {
    a: number({
      label: { en: "Fall of the valley", zh: "谷底坡度" },
      symbol: "a",
      min: 0.01,
      max: 1,
      initial: 0.1,
    }),
    b: number({
      label: { en: "Steepness of the walls", zh: "谷壁陡峭程度" },
      symbol: "b",
      min: 0.1,
      max: 50,
      initial: 10,
    }),
  },
  domain: [-5, 5, -2, 2],
  start: [-4.5, -0.5],
  f: (x, y, { a, b }) => a * x * x + b * (y - Math.sin(x)) ** 2,
  gradient(x, y, { a, b }, out) {
    const rise = y - Math.sin(x);
    out[0] = 2 * a * x - 2 * b * rise * Math.cos(x);
    out[1] = 2 * b * rise;
  },
  hessian(x, y, { a, b }) {
    const s = Math.sin(x);
    const c = Math.cos(x);
    return [2 * a + 2 * b * (c * c + (y - s) * s), -2 * b * c, 2 * b];
  },
  minima: () => [[0, 0]],
  stationary: () => [[0, 0]],
});
