import { defineSurface, type Point } from "./surface.ts";

/** The roots of 4t³ − 32t + 5, where a coordinate's share is stationary: deep minimum, maximum, shallow minimum. */
const roots = [-2.903534027771177, 0.1567312567803401, 2.746802770990837] as const;
const deepest: Point = [roots[0], roots[0]];

const share = (t: number) => ((t * t - 16) * t * t + 5 * t) / 2;

export const styblinskiTang = defineSurface({
  name: { en: "Styblinski–Tang", zh: "Styblinski–Tang 函数" },
  formula: String.raw`\tfrac12\left(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y\right)`,
  params: {},
  domain: [-5, 5, -5, 5],
  start: [0.6, 0.3],
  f: (x, y) => share(x) + share(y),
  gradient(x, y, _p, out) {
    out[0] = (2 * x * x - 16) * x + 2.5;
    out[1] = (2 * y * y - 16) * y + 2.5;
  },
  hessian: (x, y) => [6 * x * x - 16, 0, 6 * y * y - 16],
  minima: () => [deepest],
  stationary: () => roots.flatMap((x) => roots.map((y): Point => [x, y])),
});
