import fc from "fast-check";
import { expect, it } from "vitest";
import { extremeEigenvalues, symmetricEigen } from "../../../src/math/linear/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";

const entry = fc.double({ min: -100, max: 100, noNaN: true });

it("agrees with the closed form of two by two", () =>
  fc.assert(
    fc.property(entry, entry, entry, (xx, xy, yy) => {
      const want = symmetricEigen([xx, xy, yy]).values;
      const got = extremeEigenvalues([xx, xy, xy, yy], 2);
      expect(got[0]).toBeCloseTo(want[0], 9);
      expect(got[1]).toBeCloseTo(want[1], 9);
    }),
  ));

it("finds the spectrum that a reflection hides", () => {
  // H diag(λ) H with H = I − 2vvᵀ has the eigenvalues λ.
  for (const n of [1, 2, 3, 7, 40]) {
    const raw = normals(rngFor(n, "v"), n);
    const length = Math.hypot(...raw);
    const v = raw.map((x) => x / length);
    const h = (i: number, j: number) => (i === j ? 1 : 0) - 2 * v[i] * v[j];
    const lambda = Array.from({ length: n }, (_, i) => 3 * i - 5 + (i === 0 ? -0.5 : 0));
    const matrix = Float64Array.from({ length: n * n }, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return lambda.reduce((sum, l, m) => sum + h(i, m) * l * h(m, j), 0);
    });
    const [low, high] = extremeEigenvalues(matrix, n);
    expect(low).toBeCloseTo(Math.min(...lambda), 9);
    expect(high).toBeCloseTo(Math.max(...lambda), 9);
  }
});

it("knows a multiple of the identity plus a constant", () => {
  const n = 100;
  const matrix = Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1.25 : 0.25));
  const [low, high] = extremeEigenvalues(matrix, n);
  expect(low).toBeCloseTo(1, 10);
  expect(high).toBeCloseTo(1 + n * 0.25, 10);
});

it("bounds every Rayleigh quotient", () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 999 }), (n, seed) => {
      const rng = rngFor(seed, "matrix");
      const a = normals(rng, n * n);
      const matrix = a.map((_, k) => a[k] + a[(k % n) * n + Math.floor(k / n)]);
      const [low, high] = extremeEigenvalues(matrix, n);
      const x = normals(rng, n);
      let numerator = 0;
      for (let k = 0; k < n * n; k++) numerator += x[Math.floor(k / n)] * matrix[k] * x[k % n];
      const quotient = numerator / x.reduce((sum, xi) => sum + xi * xi, 0);
      expect(quotient).toBeGreaterThanOrEqual(low - 1e-9);
      expect(quotient).toBeLessThanOrEqual(high + 1e-9);
    }),
  ));

it("gives NaN for entries that are not finite and refuses a wrong size", () => {
  expect(extremeEigenvalues([Number.NaN], 1)).toEqual([Number.NaN, Number.NaN]);
  expect(() => extremeEigenvalues([1, 2, 3], 2)).toThrow(/n\*n/);
});
