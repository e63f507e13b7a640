import fc from "fast-check";
import type { Hyper, Optimizer } from "../../../src/math/optimizers/index.ts";
import { optimizers } from "../../../src/math/optimizers/index.ts";
import type { Param } from "../../../src/params/index.ts";

/** The registry as the laws sweep it. */
export const everyOptimizer = Object.entries(optimizers) as [string, Optimizer][];

/** Those whose step of one coordinate does not look at the others. */
export const coordinatewise = everyOptimizer.filter(([, o]) => o.family !== "second-order");

function anyValue(p: Param): fc.Arbitrary<unknown> {
  switch (p.kind) {
    case "number":
      return p.integer
        ? fc.integer({ min: p.min, max: p.max })
        : fc.double({ min: p.min, max: p.max, noNaN: true });
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...p.options.map(({ id }) => id));
    default:
      throw new Error(`no generator for knobs of kind ${p.kind}`);
  }
}

/** Any legal settings of an optimizer. */
export const anyHyper = (o: Optimizer): fc.Arbitrary<Hyper> =>
  fc.record(
    Object.fromEntries(Object.entries(o.hyper).map(([id, p]) => [id, anyValue(p)])),
  ) as fc.Arbitrary<Hyper>;

export const anyGradient = fc
  .tuple(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
  )
  .map((g) => Float64Array.from(g));

/** ½(ax² + cy²) + bxy about a centre. */
export const quadratic = (a: number, c: number, b = 0, [x0, y0] = [0, 0]) => ({
  f: (x: number, y: number) =>
    (a * (x - x0) ** 2 + c * (y - y0) ** 2) / 2 + b * (x - x0) * (y - y0),
  gradient(x: number, y: number, out: Float64Array) {
    out[0] = a * (x - x0) + b * (y - y0);
    out[1] = c * (y - y0) + b * (x - x0);
  },
  hessian: () => [a, b, c] as const,
});
