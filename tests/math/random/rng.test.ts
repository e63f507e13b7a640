import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rng, rngFor } from "../../../src/math/random/index.ts";

const take = (rng: Rng, n: number) => Array.from({ length: n }, () => rng());
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const correlation = (a: readonly number[], b: readonly number[]) =>
  (12 * a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i] - 0.5), 0)) / a.length;

describe("named streams", () => {
  it("repeat themselves for the same seed and name", () => {
    fc.assert(
      fc.property(seed, fc.string(), (s, name) => {
        expect(take(rngFor(s, name), 5)).toEqual(take(rngFor(s, name), 5));
      }),
    );
  });

  it("stay in [0, 1)", () => {
    fc.assert(
      fc.property(seed, fc.string(), (s, name) => {
        expect(take(rngFor(s, name), 50).every((u) => u >= 0 && u < 1)).toBe(true);
      }),
    );
  });

  it("keep these numbers for good: pictures in the book depend on them", () => {
    expect(take(rngFor(1, "data"), 3)).toEqual([
      0.7894927514242958, 0.45307410667402326, 0.9026802662191054,
    ]);
  });

  it("fill twenty bins evenly, and pairs of neighbours too", () => {
    const u = take(rngFor(7, "uniform"), 100_000);
    const chiSquare = (bins: readonly number[], of: number) => {
      const counts = new Array(of).fill(0);
      for (const b of bins) counts[b]++;
      const want = bins.length / of;
      return counts.reduce((sum, c) => sum + (c - want) ** 2 / want, 0);
    };
    // 99.99 % of right generators stay below these.
    expect(
      chiSquare(
        u.map((x) => Math.floor(20 * x)),
        20,
      ),
    ).toBeLessThan(50);
    const pairs = u.slice(1).map((x, i) => 10 * Math.floor(10 * x) + Math.floor(10 * u[i]));
    expect(chiSquare(pairs, 100)).toBeLessThan(161);
  });

  it("have nothing to do with each other, not even under neighbouring seeds or names", () => {
    const n = 20_000;
    const base = take(rngFor(1, "data"), n);
    for (const other of [rngFor(2, "data"), rngFor(1, "datb"), rngFor(0, "data"), rngFor(1, "")]) {
      expect(Math.abs(correlation(base, take(other, n)))).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  it("are untouched by how much another one gives", () => {
    const weights = (points: number) => {
      const data = rngFor(3, "data");
      const init = rngFor(3, "weights");
      take(data, points);
      return take(init, 10);
    };
    expect(weights(10)).toEqual(weights(1000));
  });

  it("begin differently for every seed", () => {
    const firsts = Array.from({ length: 5000 }, (_, s) => rngFor(s, "data")());
    expect(new Set(firsts).size).toBe(5000);
    const mean = firsts.reduce((a, b) => a + b) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 5000));
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])("refuse the seed %d", (s) => {
    expect(() => rngFor(s, "data")).toThrow(/seed must be a whole number/);
  });
});
