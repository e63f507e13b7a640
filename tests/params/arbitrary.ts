import fc from "fast-check";
import { fromStop, type Param, type Params, stops, type Values } from "../../src/params/index.ts";

/** Legal values of one knob, its ends included. */
export function arbitraryValue(p: Param): fc.Arbitrary<unknown> {
  switch (p.kind) {
    case "number":
      return fc.integer({ min: 0, max: stops(p) }).map((s) => fromStop(p, s));
    case "choice":
      return fc.constantFrom(...p.options.map((o) => o.id));
    case "subset":
      return fc.subarray(
        p.options.map((o) => o.id),
        { minLength: Math.min(p.atLeast, p.options.length) },
      );
    case "flag":
      return fc.boolean();
    case "seed":
      return fc.integer({ min: 0, max: 2 ** 32 - 1 });
    case "point":
      return fc.tuple(between(...p.x), between(...p.y));
    case "list":
      return fc.array(between(p.min, p.max), { minLength: p.minLength, maxLength: p.maxLength });
    case "text":
      return fc.oneof(fc.constant(p.initial), fc.string({ maxLength: Math.min(40, p.maxLength) }));
  }
}

const between = (min: number, max: number) =>
  fc
    .double({ min, max, noNaN: true, noDefaultInfinity: true })
    .map((x) => (Object.is(x, -0) ? 0 : x));

export const arbitraryValues = <P extends Params>(params: P): fc.Arbitrary<Values<P>> =>
  fc.record(
    Object.fromEntries(Object.entries(params).map(([id, p]) => [id, arbitraryValue(p)])),
  ) as unknown as fc.Arbitrary<Values<P>>;
