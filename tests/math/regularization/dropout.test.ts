import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import {
  applyDropout,
  dropoutMask,
  dropoutMoments,
  dropoutOfLinearUnit,
  dropoutRegression,
  keptScale,
} from "../../../src/math/regularization/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

/** Every mask of n units with its probability. */
const masks = (n: number, p: number) =>
  Array.from({ length: 2 ** n }, (_, bits) => {
    const mask = Array.from({ length: n }, (_, i) => (bits >> i) & 1);
    const kept = mask.reduce((a, b) => a + b, 0);
    return { mask, weight: (1 - p) ** kept * p ** (n - kept) };
  });

const drop = fc.integer({ min: 0, max: 95 }).map((n) => n / 100);
const units = fc.array(
  fc.integer({ min: -300, max: 300 }).map((n) => n / 100),
  { minLength: 1, maxLength: 5 },
);

describe("dropout", () => {
  it("has the moments of the average over all masks", () => {
    fc.assert(
      fc.property(units, drop, fc.constantFrom("inverted", "classic"), (x, p, kind) => {
        const { mean, variance } = dropoutMoments(x, p, kind);
        const all = masks(x.length, p);
        x.forEach((_, i) => {
          const y = all.map(({ mask, weight }) => [applyDropout(x, mask, p, kind)[i], weight]);
          const first = y.reduce((sum, [yi, w]) => sum + w * yi, 0);
          expect(mean[i]).toBeCloseTo(first, 10);
          const second = y.reduce((sum, [yi, w]) => sum + w * (yi - first) ** 2, 0);
          expect(variance[i]).toBeCloseTo(second, 9);
        });
        if (kind === "inverted") expect([...mean]).toEqual(x);
      }),
    );
  });

  it("gives a linear unit the moments of the average over all masks", () => {
    fc.assert(
      fc.property(units, drop, (x, p) => {
        const w = x.map((_, i) => i - 1.5);
        const out = masks(x.length, p).map(({ mask, weight }) => {
          const y = applyDropout(x, mask, p);
          return [y.reduce((sum, yi, i) => sum + yi * w[i], 0.5), weight] as const;
        });
        const unit = dropoutOfLinearUnit(x, w, 0.5, p, 2);
        const mean = out.reduce((sum, [z, weight]) => sum + weight * z, 0);
        expect(unit.mean).toBeCloseTo(mean, 9);
        const error = out.reduce((sum, [z, weight]) => sum + weight * (z - 2) ** 2, 0);
        expect(unit.expectedSquaredError / (1 + error)).toBeCloseTo(error / (1 + error), 9);
        expect(unit.variance).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("drops a share p of a seeded mask, the same one again", () => {
    const mask = dropoutMask(rngFor(5, "mask"), 20_000, 0.3);
    const kept = mask.reduce((a, b) => a + b, 0) / 20_000;
    // Four standard errors.
    expect(Math.abs(kept - 0.7)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 20_000));
    expect(dropoutMask(rngFor(5, "mask"), 20_000, 0.3)).toEqual(mask);
    expect([...dropoutMask(rngFor(5, "mask"), 3, 0)]).toEqual([1, 1, 1]);
  });

  it("passes gradients through the mask of the units", () => {
    expect([...applyDropout([5, 7], [0, 1], 0.5)]).toEqual([0, 14]);
    expect([...applyDropout([5, 7], [0, 1], 0.5, "classic")]).toEqual([0, 7]);
    expect(keptScale(0.75, "inverted")).toBe(4);
  });

  it("says what does not fit", () => {
    expect(() => applyDropout([1, 2], [1], 0.5)).toThrow(/mask must hold 2 entries like x, got 1/);
    expect(() => dropoutMask(rngFor(1, "m"), 3, 1)).toThrow(/p must be from 0 up and below 1/);
    expect(() => dropoutOfLinearUnit([1, 2], [1], 0, 0.5, 0)).toThrow(/w must hold 2 numbers/);
  });
});

describe("dropoutRegression", () => {
  it("minimizes the squared error averaged over all masks of the data", () => {
    fc.assert(
      fc.property(fc.nat(1e6), drop, (seed, p) => {
        const [n, d] = [3, 2];
        const x = tensor([n, d], normals(rngFor(seed, "x"), n * d));
        const y = normals(rngFor(seed, "y"), n);
        const { w, penalty } = dropoutRegression(x, y, p);
        const error = (at: ArrayLike<number>) =>
          masks(n * d, p).reduce((sum, { mask, weight }) => {
            const kept = applyDropout(x.data, mask, p);
            const miss = Array.from(
              y,
              (yi, i) => yi - kept[2 * i] * at[0] - kept[2 * i + 1] * at[1],
            );
            return sum + weight * miss.reduce((s, m) => s + m * m, 0);
          }, 0);
        const best = error(w);
        for (const [a, b] of [
          [1e-3, 0],
          [-1e-3, 0],
          [0, 1e-3],
          [0, -1e-3],
        ]) {
          expect(error([w[0] + a, w[1] + b])).toBeGreaterThan(best * (1 - 1e-12));
        }
        expect(penalty[0]).toBeCloseTo(
          (p / (1 - p)) * [0, 2, 4].reduce((s, k) => s + x.data[k] ** 2, 0),
          9,
        );
      }),
      { numRuns: 25 },
    );
  });

  it("says what does not fit", () => {
    expect(() => dropoutRegression(tensor([2, 2]), [1], 0.5)).toThrow(/x must have shape \[1, d\]/);
    expect(() => dropoutRegression(tensor([1, 2]), [1], 1)).toThrow(/got 1/);
  });
});
