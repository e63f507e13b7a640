import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyStationary,
  conditionNumber,
  symmetricEigen,
  symmetricFromEigen,
} from "../../../src/math/linear/index.ts";

const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const matrix = fc.tuple(entry, entry, entry);

describe("symmetricEigen", () => {
  it("gives unit vectors v with Av = λv, ascending λ, and a rotation", () => {
    fc.assert(
      fc.property(matrix, ([xx, xy, yy]) => {
        const { values, vectors } = symmetricEigen([xx, xy, yy]);
        const size = Math.max(Math.abs(values[0]), Math.abs(values[1]), 1e-300);
        expect(values[0]).toBeLessThanOrEqual(values[1]);
        values.forEach((value, i) => {
          const [x, y] = vectors[i];
          expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(1e-15 * 4);
          expect(Math.abs(xx * x + xy * y - value * x) / size).toBeLessThan(1e-14);
          expect(Math.abs(xy * x + yy * y - value * y) / size).toBeLessThan(1e-14);
        });
        const [[a, b], [c, d]] = vectors;
        expect(a * d - b * c).toBeCloseTo(1, 12);
      }),
    );
  });

  it("keeps the digits of the small eigenvalue of an ill-conditioned matrix", () => {
    // [[1, 1], [1, 1 + 1e-10]]: the product of the eigenvalues is the determinant.
    const yy = 1 + 1e-10;
    const det = yy - 1;
    const { values } = symmetricEigen([1, 1, yy]);
    expect(Math.abs((values[0] * values[1]) / det - 1)).toBeLessThan(2e-6);
    // Diagonal entries that far apart leave no excuse at all.
    expect(symmetricEigen([1e16, 1, 1]).values[0]).toBeCloseTo(1 - 1e-16, 15);
    expect(symmetricEigen([1e300, 0, 1e-300]).values).toEqual([1e-300, 1e300]);
  });

  it("undoes symmetricFromEigen", () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.double({ min: -4, max: 4, noNaN: true }), (p, q, angle) => {
        const { values } = symmetricEigen(symmetricFromEigen(p, q, angle));
        expect(values[0]).toBeCloseTo(Math.min(p, q), 10);
        expect(values[1]).toBeCloseTo(Math.max(p, q), 10);
      }),
    );
  });

  it("puts the first eigenvalue of symmetricFromEigen along the angle", () => {
    const [xx, xy, yy] = symmetricFromEigen(5, 1, 0.3);
    const [x, y] = [Math.cos(0.3), Math.sin(0.3)];
    expect(xx * x + xy * y).toBeCloseTo(5 * x, 12);
    expect(xy * x + yy * y).toBeCloseTo(5 * y, 12);
  });
});

describe("what a Hessian says", () => {
  it.each([
    [[2, 0, 2], "minimum", 1],
    [[1, 0, 100], "minimum", 100],
    [[-2, 0, -2], "maximum", Number.POSITIVE_INFINITY],
    [[2, 0, -2], "saddle", Number.POSITIVE_INFINITY],
    [[0, 0, 0], "degenerate", Number.POSITIVE_INFINITY],
    [[1, 1, 1], "degenerate", Number.POSITIVE_INFINITY],
  ] as const)("%j is a %s of condition %d", (hessian, kind, condition) => {
    expect(classifyStationary(hessian)).toBe(kind);
    expect(conditionNumber(hessian)).toBe(condition);
  });
});
