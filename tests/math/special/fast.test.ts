import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastExp, fastSigmoid, fastTanh, sigmoid } from "../../../src/math/special/index.ts";

const numbers = fc.oneof(
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.double({ min: -800, max: 800, noNaN: true }),
  fc.double({ noNaN: true }),
);

describe("fast functions", () => {
  it("differ from the exact ones by rounding", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expect(Math.abs(fastTanh(x) - Math.tanh(x))).toBeLessThan(1e-15);
        expect(Math.abs(fastSigmoid(x) - sigmoid(x))).toBeLessThan(1e-15);
      }),
      { numRuns: 5000 },
    );
  });

  it("exp is relatively precise, down to the smallest numbers", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const want = Math.exp(x);
        if (want === Number.POSITIVE_INFINITY) expect(fastExp(x)).toBe(want);
        else expect(Math.abs(fastExp(x) - want)).toBeLessThanOrEqual(1e-15 * want + 5e-324);
      }),
      { numRuns: 5000 },
    );
  });

  it("keep the limits, and what is not a number", () => {
    const { POSITIVE_INFINITY: infinity, NaN: nan } = Number;
    expect([-infinity, 0, infinity].map(fastTanh)).toEqual([-1, 0, 1]);
    expect([-infinity, 0, infinity].map(fastSigmoid)).toEqual([0, 0.5, 1]);
    expect([-infinity, 0, infinity].map(fastExp)).toEqual([0, 1, infinity]);
    expect([fastTanh, fastSigmoid, fastExp].map((f) => f(nan))).toEqual([nan, nan, nan]);
    expect(fastExp(709.7)).toBeCloseTo(Math.exp(709.7), -295);
    expect(fastExp(-745)).toBe(5e-324);
  });
});
