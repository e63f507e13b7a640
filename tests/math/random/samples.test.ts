import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bernoulli,
  integerBelow,
  normal,
  normals,
  permutation,
  rngFor,
  uniform,
} from "../../../src/math/random/index.ts";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("samples", () => {
  it("of a normal have its first four moments", () => {
    const n = 200_000;
    const z = normals(rngFor(1, "normal"), n);
    const moment = (k: number) => z.reduce((sum, x) => sum + x ** k, 0) / n;
    // Four standard errors each.
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  it("of a normal scale and shift, and take two numbers each from the stream", () => {
    fc.assert(
      fc.property(seed, (s) => {
        const rng = rngFor(s, "a");
        const z = normal(rng);
        expect(normal(rngFor(s, "a"), 3, 2)).toBeCloseTo(3 + 2 * z, 12);
        const skipped = rngFor(s, "a");
        skipped();
        skipped();
        expect(rng()).toBe(skipped());
      }),
    );
  });

  it("of a normal are finite even where the stream gives 0", () => {
    expect(normal(() => 0)).toBe(0);
    expect(Number.isFinite(normal(() => 1 - 2 ** -53))).toBe(true);
  });

  it("of a permutation hold every index once", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 50 }), (s, n) => {
        const order = [...permutation(rngFor(s, "order"), n)].sort((a, b) => a - b);
        expect(order).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it("of a permutation come in all orders alike", () => {
    const rng = rngFor(2, "order");
    const counts = new Map<string, number>();
    const n = 24_000;
    for (let i = 0; i < n; i++) {
      const key = permutation(rng, 4).join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const want = n / 24;
    const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - want) ** 2 / want, 0);
    expect(counts.size).toBe(24);
    expect(chiSquare).toBeLessThan(56);
  });

  it("of a coin, of an interval and of whole numbers keep to their bounds and shares", () => {
    const rng = rngFor(3, "mixed");
    const n = 20_000;
    const draw = <T>(sample: () => T) => Array.from({ length: n }, sample);
    const heads = draw(() => bernoulli(rng, 0.3)).filter((head) => head).length;
    expect(Math.abs(heads / n - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / n));
    const u = draw(() => uniform(rng, -2, 5));
    expect(u.every((x) => x >= -2 && x < 5)).toBe(true);
    expect(Math.abs(u.reduce((a, b) => a + b) / n - 1.5)).toBeLessThan(4 * Math.sqrt(49 / 12 / n));
    expect(new Set(draw(() => integerBelow(rng, 3)))).toEqual(new Set([0, 1, 2]));
    expect(bernoulli(rng, 0)).toBe(false);
    expect(bernoulli(rng, 1)).toBe(true);
    expect(() => integerBelow(rng, 0)).toThrow(/n must be at least 1/);
  });
});
