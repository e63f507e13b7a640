import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearCentroids, shareWeights } from "../../../src/math/compression/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";

describe("shareWeights", () => {
  it("never gets worse, and ends with means of the nearest", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 2, max: 6 }), (seed, clusters) => {
        const w = normals(rngFor(seed, "w"), 24);
        const { centroids, assignment, sumOfSquares } = shareWeights(
          w,
          linearCentroids(w, clusters),
          60,
        );
        for (let t = 1; t < 60; t++) {
          expect(sumOfSquares[t]).toBeLessThanOrEqual(sumOfSquares[t - 1] * (1 + 1e-12));
        }
        w.forEach((x, i) => {
          const nearest = Math.min(...centroids.map((c) => Math.abs(x - c)));
          expect(Math.abs(x - centroids[assignment[i]])).toBe(nearest);
        });
        centroids.forEach((c, k) => {
          const own = w.filter((_, i) => assignment[i] === k);
          if (own.length > 0) expect(c).toBeCloseTo(own.reduce((a, b) => a + b) / own.length, 12);
        });
      }),
    );
  });

  it("leaves a centroid without weights where it is", () => {
    const { centroids, sumOfSquares } = shareWeights([1, 2], [1.5, 100], 3);
    expect([...centroids]).toEqual([1.5, 100]);
    expect([...sumOfSquares]).toEqual([0.5, 0.5, 0.5]);
  });

  it("starts evenly from the smallest to the largest", () => {
    expect([...linearCentroids([3, -1, 1], 3)]).toEqual([-1, 1, 3]);
  });

  it("says what does not fit", () => {
    expect(() => shareWeights([1], [], 1)).toThrow(/initial must hold a centroid/);
    expect(() => linearCentroids([1], 1)).toThrow(/at least 2, and w not empty, got 1 and 1/);
    expect(() => linearCentroids([], 2)).toThrow(/got 2 and 0/);
  });
});
