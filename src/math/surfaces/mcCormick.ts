import { defineSurface } from "./surface.ts";

/** Minima repeat, ever lower, along the diagonal; the one listed is the only one in the usual domain. */
export const mcCormick = defineSurface({
  name: { en: "McCormick", zh: "McCormick 函数" },
  formula: String.raw`\sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1`,
  params: {},
  domain: [-1.5, 4, -3, 4],
  start: [3.2, 0.5],
  f: (x, y) => Math.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
  gradient(x, y, _p, out) {
    const c = Math.cos(x + y);
    const d = 2 * (x - y);
    out[0] = c + d - 1.5;
    out[1] = c - d + 2.5;
  },
  hessian(x, y) {
    const s = Math.sin(x + y);
    return [2 - s, -2 - s, 2 - s];
  },
  // Half the sum and the difference of the two equations: cos(x + y) = −1/2 and x − y = 1.
  minima: () => [[0.5 - Math.PI / 3, -0.5 - Math.PI / 3]],
});
