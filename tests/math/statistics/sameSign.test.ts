import { describe, expect, it } from "vitest";
import { activations, bindActivation } from "../../../src/math/activations/index.ts";
import { normal, rngFor } from "../../../src/math/random/index.ts";
import {
  outputStatistics,
  type ScalarFunction,
  sameSignLimit,
  sameSignShare,
} from "../../../src/math/statistics/index.ts";

const sigmoid = bindActivation(activations.sigmoid, {});
const relu = bindActivation(activations.relu, {});
const tanh = bindActivation(activations.tanh, {});
const shifted: ScalarFunction = { ...tanh, f: (x) => Math.tanh(x) + 0.3 };

/** The same by drawing batches. */
function simulated(fn: ScalarFunction, batch: number, dim: number, trials: number): number {
  const rng = rngFor(7, `${batch} ${dim}`);
  let hits = 0;
  for (let n = 0; n < trials; n++) {
    const signs = Array.from({ length: batch }, () => (rng() < 0.5 ? -1 : 1));
    const sums = Array.from({ length: dim }, () =>
      signs.reduce((sum, s) => sum + s * fn.f(normal(rng)), 0),
    );
    if (sums.every((s) => s >= 0) || sums.every((s) => s <= 0)) hits++;
  }
  return hits / trials;
}

describe("share of gradients of one sign", () => {
  it("is everything for one example and inputs that are never negative", () => {
    for (const fn of [sigmoid, relu])
      for (const dim of [1, 2, 10, 100]) expect(sameSignShare(fn)(1, dim)).toBeCloseTo(1, 12);
  });
  it("is 2^(1-d) for symmetric inputs, whatever the batch", () => {
    const share = sameSignShare(tanh);
    for (const batch of [1, 2, 5, 64])
      for (const dim of [1, 2, 7]) expect(share(batch, dim)).toBeCloseTo(2 ** (1 - dim), 10);
  });
  it("is known by hand for pairs: half the pairs agree in sign, the others are symmetric", () => {
    expect(sameSignShare(sigmoid)(2, 3)).toBeCloseTo(0.5 + 0.5 * 2 ** -2, 10);
    // Two ReLU inputs cancel to 0 only when both are 0: each side has (1 + 1/4)/2.
    const side = (1 + 1 / 4) / 2;
    expect(sameSignShare(relu)(2, 3)).toBeCloseTo(0.5 + 0.5 * (2 * side ** 3 - (1 / 4) ** 3), 10);
  });
  it.each([
    ["sigmoid", sigmoid, 3, 4],
    ["sigmoid", sigmoid, 8, 10],
    ["relu", relu, 3, 4],
    ["relu", relu, 4, 10],
    ["relu", relu, 16, 3],
    ["shifted tanh", shifted, 6, 3],
  ] as const)("agrees with drawn batches: %s", (_, fn, batch, dim) => {
    const trials = 6_000;
    const got = simulated(fn, batch, dim, trials);
    const want = sameSignShare(fn)(batch, dim);
    expect(Math.abs(got - want)).toBeLessThan(4 * Math.sqrt((want * (1 - want)) / trials));
  });
  it("approaches the central limit", () => {
    for (const fn of [sigmoid, relu, shifted]) {
      const { mean, variance } = outputStatistics(fn, { mean: 0, std: 1 });
      const limit = sameSignLimit(mean / Math.sqrt(variance), 5);
      const gap = (batch: number) => Math.abs(sameSignShare(fn)(batch, 5) - limit);
      expect(gap(128)).toBeLessThan(0.003);
      expect(gap(128)).toBeLessThan(gap(4));
    }
  });
  it("has the limits that hands can compute", () => {
    expect(sameSignLimit(0, 6)).toBeCloseTo(2 ** -5, 12);
    expect(sameSignLimit(3, 1)).toBeCloseTo(1, 12);
    // Two components with correlation r²/(1 + r²): 1/2 + asin(correlation)/π.
    expect(sameSignLimit(1, 2)).toBeCloseTo(0.5 + Math.asin(0.5) / Math.PI, 12);
  });
  it("refuses sizes that are not whole", () => {
    expect(() => sameSignShare(tanh)(1.5, 2)).toThrow(/batch and dim/);
  });
});
