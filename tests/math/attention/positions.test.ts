import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotVariance, gramOf, sinusoidal } from "../../../src/math/attention/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { at } from "../../../src/math/tensor/index.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

describe("sinusoidal positions", () => {
  it("have inner products that depend on the distance only", () => {
    fc.assert(
      fc.property(small(2, 12), small(1, 5), (length, half) => {
        const gram = gramOf(sinusoidal(length, 2 * half, 100));
        for (let i = 0; i + 1 < length; i++) {
          expect(at(gram, i, i)).toBeCloseTo(half, 12);
          expect(at(gram, i, i + 1)).toBeCloseTo(at(gram, 0, 1), 12);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("start with sin and cos of the position itself, for odd sizes too", () => {
    const p = sinusoidal(2, 3);
    expect([...p.data]).toEqual([
      ...[0, 1, 0],
      ...[Math.sin(1), Math.cos(1), Math.sin(1 / 10000 ** (2 / 3))],
    ]);
    expect(() => sinusoidal(2, 2, 0)).toThrow("sinusoidal: base must be positive, got 0");
  });
});

describe("the variance of q·k", () => {
  it("is that of samples", () => {
    const moments = { stdQ: 0.5, stdK: 2, meanQ: 0.3, meanK: -1 };
    const d = 8;
    const { mean, variance, scaledVariance } = dotVariance(d, moments);
    const draws = 20_000;
    const [zq, zk] = ["q", "k"].map((name) => normals(rngFor(4, name), d * draws));
    const dots = Float64Array.from({ length: draws }, (_, s) => {
      let dot = 0;
      for (let i = s * d; i < (s + 1) * d; i++) {
        dot += (moments.meanQ + moments.stdQ * zq[i]) * (moments.meanK + moments.stdK * zk[i]);
      }
      return dot;
    });
    const average = dots.reduce((a, b) => a + b) / draws;
    const spread = dots.reduce((a, b) => a + (b - average) ** 2, 0) / draws;
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / draws));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.06);
    expect(scaledVariance).toBeCloseTo(variance / d, 14);
  });
});
