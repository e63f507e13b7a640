import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanSquareAfter, noiseBall } from "../../../src/math/quadratic/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";
import {
  batchMeans,
  fastestRate,
  followBatches,
  interpolatingSamples,
  meanSquareFloor,
  meanSquareStep,
  meanSquares,
  moments,
  noisySamples,
  stepsToMeanSquare,
} from "../../../src/math/stochastic/index.ts";

const n = 256;
const eta = fc.double({ min: 0.01, max: 1, noNaN: true });
const batches = fc.integer({ min: 1, max: n });

describe("batchMeans", () => {
  const { values } = noisySamples(n, false);

  it("takes every sample once an epoch, whatever the order and the size of the batch", () =>
    fc.assert(
      fc.property(batches, fc.constantFrom("reshuffled" as const, "stored" as const), (b, draw) => {
        const steps = Math.ceil(n / b);
        const ramp = Float64Array.from({ length: n }, (_, i) => i);
        const means = batchMeans(ramp, b, steps, draw, rngFor(3, "order"));
        const last = n - b * (steps - 1);
        const total = means.reduce((s, m, t) => s + m * (t === steps - 1 ? last : b), 0);
        expect(total).toBeCloseTo((n * (n - 1)) / 2, 6);
      }),
    ));

  it("follows the order of storage, and starts again after the last sample", () => {
    const means = batchMeans([1, 2, 3, 4, 5], 2, 4, "stored", rngFor(1, "none"));
    expect([...means]).toEqual([1.5, 3.5, 5, 1.5]);
  });

  it("draws with a variance that falls as 1/B", () => {
    for (const b of [1, 4, 16]) {
      const means = batchMeans(values, b, 8000, "replacement", rngFor(5, `batch ${b}`));
      expect(moments(means).variance * b).toBeCloseTo(1, 1);
    }
  });

  it("says what is wrong with a batch larger than the data", () => {
    expect(() => batchMeans([1, 2], 3, 1, "stored", rngFor(1, "x"))).toThrow(
      "batch must be a whole number from 1 to 2, got 3",
    );
  });
});

describe("expected mean squares", () => {
  it("agrees with the closed forms for one curvature", () =>
    fc.assert(
      fc.property(eta, batches, (rate, b) => {
        const samples = noisySamples(n, false);
        const s = 1 / Math.sqrt(b);
        const expected = meanSquares(samples, b, new Float64Array(30).fill(rate), 2);
        expect(expected[30]).toBeCloseTo(meanSquareAfter(30, 2, rate, 1, s), 10);
        expect(meanSquareFloor(meanSquareStep(samples, b, rate))).toBeCloseTo(
          noiseBall(rate, 1, s),
          10,
        );
      }),
    ));

  it("is what many runs do on average", () => {
    for (const samples of [noisySamples(n, false), interpolatingSamples(n, false)]) {
      const rates = new Float64Array(12).fill(0.1);
      const rng = rngFor(11, "runs");
      let sum = 0;
      const runs = 20000;
      for (let r = 0; r < runs; r++) {
        const xs = followBatches(
          samples,
          batchMeans(samples.values, 2, 12, "replacement", rng),
          rates,
          2,
        );
        sum += xs[12]! ** 2 / runs;
      }
      const expected = meanSquares(samples, 2, rates, 2)[12]!;
      expect(sum / expected).toBeGreaterThan(0.97);
      expect(sum / expected).toBeLessThan(1.03);
    }
  });

  it("is 1/t for steps 1/t, from wherever it starts", () => {
    const rates = Float64Array.from({ length: 100 }, (_, t) => 1 / (t + 1));
    const expected = meanSquares(noisySamples(n, true), 1, rates, 7);
    for (const t of [1, 10, 100]) expect(expected[t]).toBeCloseTo(1 / t, 12);
  });
});

describe("steps to a mean square", () => {
  it("is the first step at or under it", () =>
    fc.assert(
      fc.property(eta, batches, fc.double({ min: 0.01, max: 1, noNaN: true }), (rate, b, to) => {
        for (const samples of [noisySamples(n, false), interpolatingSamples(n, false)]) {
          const steps = Math.ceil(
            stepsToMeanSquare(meanSquareStep(samples, b, rate), 4, to) - 1e-9,
          );
          fc.pre(steps < 3000);
          const e = meanSquares(samples, b, new Float64Array(steps).fill(rate), 2);
          expect(e[steps]).toBeLessThanOrEqual(to * (1 + 1e-6));
          expect(e[steps - 1]).toBeGreaterThan(to * (1 - 1e-6));
        }
      }),
    ));

  it("never ends under the floor", () => {
    const step = meanSquareStep(noisySamples(n, false), 1, 0.1);
    expect(stepsToMeanSquare(step, 4, 0.9 * meanSquareFloor(step))).toBe(Number.POSITIVE_INFINITY);
  });

  it("falls with the batch, at first in proportion, and flattens", () => {
    const samples = noisySamples(n, false);
    const steps = [1, 2, 4, 8, 16, 32, 64, 128, 256].map(
      (b) => fastestRate(samples, b, 4, 0.01, 0.1).steps,
    );
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeLessThanOrEqual(steps[i - 1]!);
    expect(steps[0]! / steps[1]!).toBeGreaterThan(1.8);
    expect(steps[7]! / steps[8]!).toBeLessThan(1.02);
  });
});

it("five falls to 6.6e-24 in sixty alternating steps when the data interpolate", () => {
  const samples = interpolatingSamples(n, false);
  const means = batchMeans(samples.values, 1, 60, "stored", rngFor(1, "none"));
  const xs = followBatches(samples, means, new Float64Array(60).fill(0.2), 5);
  expect(xs[60]! / 6.6e-24).toBeCloseTo(1, 1);
});
