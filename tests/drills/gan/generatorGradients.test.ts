import { generatorGradients } from "../../../src/drills/gan/generatorGradients.ts";
import { holds } from "../laws.ts";

/** A slope from four points, in error by the fourth power of their distance. */
function slope(f: (a: number) => number, a: number): number {
  const h = 2e-3;
  return (8 * (f(a + h) - f(a - h)) - (f(a + 2 * h) - f(a - 2 * h))) / (12 * h);
}

holds(
  generatorGradients,
  ({ d }) => {
    const a = Math.log(d) - Math.log(1 - d);
    return [slope((x) => -Math.log1p(Math.exp(x)), a), slope((x) => Math.log1p(Math.exp(-x)), a)];
  },
  [
    [{ d: 0.01 }, [-0.01, -0.99]],
    [{ d: 0.75 }, [-0.75, -0.25]],
  ],
);
