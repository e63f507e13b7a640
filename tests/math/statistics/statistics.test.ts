import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Activation,
  activations,
  bindActivation,
} from "../../../src/math/activations/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { normalCdf } from "../../../src/math/special/index.ts";
import {
  flatShare,
  outputHistogram,
  outputStatistics,
} from "../../../src/math/statistics/index.ts";
import { initialValues } from "../../../src/params/index.ts";

const registry = Object.entries<Activation>(activations);
const usual = (a: Activation) => bindActivation(a, initialValues(a.params));
const [sigmoid, tanh, relu, selu, step, identity, hardtanh] = [
  usual(activations.sigmoid),
  usual(activations.tanh),
  usual(activations.relu),
  usual(activations.selu),
  usual(activations.step),
  usual(activations.identity),
  usual(activations.hardtanh),
];

const input = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  std: fc.double({ min: 0.1, max: 5, noNaN: true }),
});

describe("output statistics", () => {
  it("show the sigmoid saturating: mean slope .207 to .075, flat share 0 to 36 %", () => {
    expect(outputStatistics(sigmoid, { mean: 0, std: 1 }).meanSlope).toBeCloseTo(0.207, 3);
    expect(outputStatistics(sigmoid, { mean: 0, std: 5 }).meanSlope).toBeCloseTo(0.075, 3);
    expect(flatShare(sigmoid, { mean: 0, std: 1 }, 0.01)).toBeLessThan(1e-5);
    expect(flatShare(sigmoid, { mean: 0, std: 5 }, 0.01)).toBeCloseTo(0.36, 2);
    expect(outputStatistics(tanh, { mean: 0, std: 1 }).meanSlope).toBeCloseTo(0.606, 3);
  });

  it("agree with the rectified normal, whose moments are known", () => {
    const one = outputStatistics(relu, { mean: 0, std: 1 });
    expect(one.mean).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
    expect(one.variance).toBeCloseTo(0.5 - 1 / (2 * Math.PI), 12);
    expect(one.meanSlope).toBeCloseTo(0.5, 12);
    expect(outputStatistics(relu, { mean: 0, std: Math.SQRT2 }).mean).toBeCloseTo(0.564, 3);
    fc.assert(
      fc.property(input, (z) => {
        expect(outputStatistics(relu, z).meanSlope).toBeCloseTo(normalCdf(z.mean / z.std), 12);
        expect(flatShare(relu, z, 0.01)).toBeCloseTo(normalCdf(-z.mean / z.std), 12);
      }),
    );
  });

  it("find that SELU keeps mean 0 and variance 1", () => {
    const { mean, variance } = outputStatistics(selu, { mean: 0, std: 1 });
    expect(mean).toBeCloseTo(0, 12);
    expect(variance).toBeCloseTo(1, 12);
  });

  it("return the input's moments for the identity", () => {
    fc.assert(
      fc.property(input, (z) => {
        const out = outputStatistics(identity, z);
        expect(out.mean).toBeCloseTo(z.mean, 10);
        expect(out.variance).toBeCloseTo(z.std ** 2, 10);
        expect(out.meanSquare).toBeCloseTo(z.std ** 2 + z.mean ** 2, 10);
      }),
    );
  });

  it("hold across a jump", () => {
    const z = { mean: 0.3, std: 0.7 };
    expect(outputStatistics(step, z).mean).toBeCloseTo(normalCdf(0.3 / 0.7), 12);
    expect(outputStatistics(step, z).meanSlope).toBe(0);
    expect(flatShare(step, z, 0.01)).toBe(1);
    expect(flatShare(hardtanh, { mean: 0, std: 1 }, 0.5)).toBeCloseTo(2 * normalCdf(-1), 12);
  });

  it("refuse an input without spread", () => {
    expect(() => outputStatistics(relu, { mean: 0, std: 0 })).toThrow(/positive std, got 0 and 0/);
  });
});

const jumps = new Set(["step", "hardshrink"]);

describe.each(registry)("%s", (id, activation) => {
  const fn = usual(activation);
  const z = { mean: 0.4, std: 1.3 };

  it("has the moments that samples show", () => {
    const n = 20_000;
    const ys = normals(rngFor(1, "samples"), n, z.mean, z.std).map(fn.f);
    const mean = ys.reduce((a, b) => a + b) / n;
    const out = outputStatistics(fn, z);
    expect(Math.abs(mean - out.mean)).toBeLessThan(4.5 * Math.sqrt(out.variance / n));
    const variance = ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / n;
    expect(Math.abs(variance / out.variance - 1)).toBeLessThan(0.1);
  });

  it("has a mean that moves with the input's mean at the rate of the mean slope", () => {
    if (jumps.has(id)) return;
    const at = (mean: number) => outputStatistics(fn, { ...z, mean }).mean;
    const rate = (at(z.mean + 1e-4) - at(z.mean - 1e-4)) / 2e-4;
    expect(rate).toBeCloseTo(outputStatistics(fn, z).meanSlope, 6);
  });

  it("fills a histogram with what it puts out", () => {
    const bins = { lo: -25, hi: 25, count: 500 };
    const p = outputHistogram(fn, z, bins);
    const centre = (i: number) => bins.lo + (i + 0.5) / 10;
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
    const mean = p.reduce((sum, pi, i) => sum + pi * centre(i), 0);
    expect(Math.abs(mean - outputStatistics(fn, z).mean)).toBeLessThan(0.051);
  });

  it("has a flat share that grows with the threshold, up to everything", () => {
    const shares = [1e-4, 0.01, 0.1, 0.5, 0.9, 10].map((t) => flatShare(fn, z, t));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares[0]).toBeGreaterThanOrEqual(0);
  });
});

describe("histogram", () => {
  it("of the identity is the normal distribution, bin by bin", () => {
    const p = outputHistogram(identity, { mean: 0, std: 1 }, { lo: -2, hi: 2, count: 16 });
    p.forEach((pi, i) => {
      const lo = -2 + i / 4;
      expect(pi).toBeCloseTo(normalCdf(lo + 0.25) - normalCdf(lo), 5);
    });
  });

  it("puts the dead half of ReLU on one value", () => {
    const p = outputHistogram(relu, { mean: 0, std: 1 }, { lo: -0.5, hi: 3.5, count: 4 });
    expect(p[0]).toBeCloseTo(normalCdf(0.5), 4);
  });

  it("refuses bins that are none", () => {
    const z = { mean: 0, std: 1 };
    expect(() => outputHistogram(relu, z, { lo: 1, hi: 1, count: 4 })).toThrow(/hi > lo/);
  });
});
