import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalDensity } from "../../../src/math/special/index.ts";

const relative = (got: number, want: number) => Math.abs(got - want) / Math.abs(want);

describe("normal distribution", () => {
  it.each([
    [-30, 4.906713927148187e-198, 1.4736461348785476e-196],
    [-8, 6.220960574271784e-16, 5.052271083536892e-15],
    [-1.5, 0.06680720126885807, 0.12951759566589172],
    [0, 0.5, 0.3989422804014327],
    [2, 0.9772498680518208, 0.05399096651318805],
  ])("is precise at %d", (x, cdf, density) => {
    expect(relative(normalCdf(x), cdf)).toBeLessThan(2e-15);
    expect(relative(normalDensity(x), density)).toBeLessThan(2e-15);
  });

  it("splits into two tails", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      }),
    );
  });

  it("has the density as its slope", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        const h = 1e-5;
        const slope = (normalCdf(x + h) - normalCdf(x - h)) / (2 * h);
        expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
      }),
    );
  });
});
