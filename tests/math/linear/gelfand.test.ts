import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gelfandRadius, jacobiEigen, spectralRadius } from "../../../src/math/linear/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { anySymmetric, matrixOf } from "./matrices.ts";

describe("the radius by Gelfand's formula", () => {
  it("is that of the eigenvalues of a symmetric matrix", () => {
    fc.assert(
      fc.property(anySymmetric, (a) => {
        const { values } = jacobiEigen(a);
        const want = Math.max(...values.map(Math.abs));
        expect(Math.abs(gelfandRadius(a) - want)).toBeLessThanOrEqual(1e-12 * (1 + want));
      }),
    );
  });

  it("is that of a general 2×2 matrix, complex pairs included", () => {
    fc.assert(
      fc.property(matrixOf(2, 2), (a) => {
        const [p, q, r, s] = a.data;
        // Halfway to a double eigenvalue both lose half their digits.
        const want = spectralRadius([p, q, r, s]);
        expect(Math.abs(gelfandRadius(a) - want)).toBeLessThanOrEqual(1e-6 * (1 + want));
      }),
    );
  });

  it("knows rotations, shears and nilpotent matrices", () => {
    expect(gelfandRadius(tensor([2, 2], [0.6, -0.8, 0.8, 0.6]))).toBeCloseTo(1, 14);
    expect(gelfandRadius(tensor([2, 2], [1, 1e6, 0, 1]))).toBeCloseTo(1, 14);
    expect(gelfandRadius(tensor([3, 3], [0, 1e9, 3, 0, 0, 1e9, 0, 0, 0]))).toBe(0);
    expect(gelfandRadius(tensor([1, 1], [-1e-200]))).toBeCloseTo(1e-200, 210);
    expect(gelfandRadius(tensor([0, 0]))).toBe(0);
  });

  it("asks for a finite square matrix", () => {
    expect(() => gelfandRadius(tensor([2, 3]))).toThrow(
      "gelfandRadius: a must have shape [2, 2], got [2, 3]",
    );
    expect(() => gelfandRadius(tensor([1, 1], [Number.NaN]))).toThrow("finite");
  });
});
