import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  log1pexp,
  sechSquared,
  sigmoid,
  sigmoidCurvature,
  sigmoidSlope,
} from "../../../src/math/special/index.ts";

const anywhere = fc.double({ min: -1000, max: 1000, noNaN: true });

describe("logistic functions", () => {
  it("add up to one from both sides", () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 15);
      }),
    );
  });

  it("keep their digits in the left tail", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: -40, noNaN: true }), (x) => {
        for (const g of [sigmoid, sigmoidSlope, sigmoidCurvature, log1pexp]) {
          expect(Math.abs(g(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
        }
        expect(Math.abs(sechSquared(x / 2) / (4 * Math.exp(x)) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it("differ by x across zero: ln(1+eˣ) − ln(1+e⁻ˣ) = x", () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(Math.abs(log1pexp(x) - log1pexp(-x) - x)).toBeLessThan(1e-15 * (1 + Math.abs(x)));
      }),
    );
  });

  it("never call ln(1+eˣ) linear too early", () => {
    expect(log1pexp(30) - 30).toBeGreaterThan(0);
    expect(log1pexp(0)).toBe(Math.LN2);
  });
});
