import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cholesky,
  extremeEigenvalues,
  jacobiEigen,
  leastSquares,
  matmul,
  matvec,
  qr,
  solveCholesky,
  svd,
  transpose,
} from "../../../src/math/linear/index.ts";
import { reshape, tensor } from "../../../src/math/tensor/index.ts";
import { anyMatrix, anySymmetric, distance, identity, matrixOf } from "./matrices.ts";

/** Columns scaled: A diag(d). */
const scaled = (a: ReturnType<typeof tensor>, d: ArrayLike<number>) =>
  tensor(
    a.shape,
    a.data.map((x, k) => x * d[k % a.shape[1]]),
  );

describe("jacobiEigen", () => {
  it("gives A back from orthonormal eigenvectors, values ascending", () => {
    fc.assert(
      fc.property(anySymmetric, (a) => {
        const n = a.shape[0];
        const { values, vectors } = jacobiEigen(a);
        expect([...values]).toEqual([...values].sort((x, y) => x - y));
        const gram = matmul(transpose(vectors), vectors);
        expect(distance(gram.data, identity(n).data)).toBeLessThan(1e-13);
        const back = matmul(scaled(vectors, values), transpose(vectors));
        expect(distance(back.data, a.data)).toBeLessThan(1e-12);
        const [low, high] = extremeEigenvalues(a.data, n);
        expect(values[0]).toBeCloseTo(low, 11);
        expect(values[n - 1]).toBeCloseTo(high, 11);
      }),
    );
  });

  it("reads the lower triangle only, and takes huge ratios", () => {
    const { values } = jacobiEigen(tensor([2, 2], [1e-20, 5, 0, 3]));
    expect([...values]).toEqual([1e-20, 3]);
    expect(jacobiEigen(tensor([2, 2], [1e200, 0, 1e-200, 1])).values[1]).toBe(1e200);
  });

  it("refuses what is not square or not finite", () => {
    expect(() => jacobiEigen(tensor([2, 3]))).toThrow(/jacobiEigen: a must have shape \[2, 2\]/);
    expect(() => jacobiEigen(tensor([1, 1], [Number.NaN]))).toThrow(/finite numbers, got NaN/);
  });
});

describe("svd", () => {
  it("gives A back from orthonormal vectors, whatever the shape and rank", () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const r = Math.min(...a.shape);
        const { u, s, v } = svd(a);
        expect([u.shape, s.length, v.shape]).toEqual([[a.shape[0], r], r, [a.shape[1], r]]);
        expect([...s]).toEqual([...s].sort((x, y) => y - x));
        expect(distance(matmul(transpose(u), u).data, identity(r).data)).toBeLessThan(1e-12);
        expect(distance(matmul(transpose(v), v).data, identity(r).data)).toBeLessThan(1e-12);
        expect(distance(matmul(scaled(u, s), transpose(v)).data, a.data)).toBeLessThan(1e-12);
      }),
    );
  });

  it("keeps the digits of a tiny singular value", () => {
    const { s } = svd(tensor([3, 2], [1, 1, 1e-9, 0, 0, 1e-9]));
    // σ₁σ₂ = √det(AᵀA) = √(2e-18 + 1e-36), σ₁² + σ₂² = 2 + 2e-18
    expect(s[1] / 1e-9).toBeCloseTo(1, 12);
  });

  it("does not overflow or underflow", () => {
    expect(svd(tensor([2, 1], [3e200, 4e200])).s[0] / 1e200).toBeCloseTo(5, 14);
    expect(svd(tensor([2, 1], [3e-200, 4e-200])).s[0] / 1e-200).toBeCloseTo(5, 14);
    expect([...svd(tensor([2, 2])).s]).toEqual([0, 0]);
  });

  it("refuses what is not a finite matrix", () => {
    expect(() => svd(tensor([3]))).toThrow(/svd: a must have shape \[m, n\], got \[3\]/);
    expect(() => svd(tensor([1, 1], [Number.POSITIVE_INFINITY]))).toThrow(/finite/);
  });
});

describe("qr", () => {
  it("gives A back from an orthonormal Q and an upper triangular R, diagonal ≥ 0", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const a = matrix.shape[0] < matrix.shape[1] ? transpose(matrix) : matrix;
        const n = a.shape[1];
        const { q, r } = qr(a);
        expect(distance(matmul(q, r).data, a.data)).toBeLessThan(1e-12);
        expect(distance(matmul(transpose(q), q).data, identity(n).data)).toBeLessThan(1e-13);
        for (let i = 0; i < n; i++) {
          expect(r.data[i * n + i]).toBeGreaterThanOrEqual(0);
          for (let j = 0; j < i; j++) expect(r.data[i * n + j]).toBe(0);
        }
      }),
    );
  });

  it("refuses a wide matrix", () => {
    expect(() => qr(tensor([2, 3]))).toThrow(/at least as many rows as columns, got \[2, 3\]/);
  });
});

describe("cholesky", () => {
  it("solves positive definite systems", () => {
    fc.assert(
      fc.property(matrixOf(4, 4), matrixOf(4, 1), (m, x) => {
        const a = matmul(m, transpose(m));
        for (let i = 0; i < 4; i++) a.data[i * 5] += 1;
        const l = cholesky(a);
        expect(distance(matmul(l!, transpose(l!)).data, a.data)).toBeLessThan(1e-11);
        expect(distance(solveCholesky(a, matvec(a, x.data))!, x.data)).toBeLessThan(1e-8);
      }),
    );
  });

  it("has no answer unless the matrix is positive definite", () => {
    expect(cholesky(tensor([2, 2], [1, 0, 2, 1]))).toBeUndefined();
    expect(solveCholesky(tensor([1, 1], [0]), [1])).toBeUndefined();
    expect(cholesky(tensor([1, 1], [Number.NaN]))).toBeUndefined();
    expect(cholesky(tensor([1, 1], [Number.POSITIVE_INFINITY]))).toBeUndefined();
  });

  it("refuses a right-hand side of another length", () => {
    expect(() => solveCholesky(tensor([1, 1], [1]), [1, 2])).toThrow(
      /b must hold 1 numbers.*got 2/,
    );
  });
});

describe("leastSquares", () => {
  it("leaves a residual orthogonal to the columns, and no part in the null space", () => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.infiniteStream(fc.double({ min: -9, max: 9, noNaN: true })),
        (a, numbers) => {
          const { s } = svd(a);
          // Singular values between clearly zero and clearly not would make the rank a matter of opinion.
          fc.pre(s.every((x) => x > 1e-3 || x < 1e-14 * s[0] || s[0] === 0));
          const b = Float64Array.from(numbers.take(a.shape[0]));
          const x = leastSquares(a, b);
          const residual = matvec(a, x).map((y, i) => y - b[i]);
          expect(
            distance(
              matvec(transpose(a), residual),
              x.map(() => 0),
            ),
          ).toBeLessThan(1e-8);
          const again = leastSquares(a, matvec(a, x));
          expect(distance(again, x)).toBeLessThan(1e-8 * (1 + Math.max(...x.map(Math.abs))));
        },
      ),
    );
  });

  it("refuses a right-hand side of another length", () => {
    expect(() => leastSquares(tensor([2, 2]), [1])).toThrow(/a must have shape \[1, n\]/);
  });
});

describe("matrix products", () => {
  it("associate with vectors and turn around under transposition", () => {
    fc.assert(
      fc.property(matrixOf(3, 4), matrixOf(4, 2), (a, b) => {
        const ab = matmul(a, b);
        expect(distance(transpose(ab).data, matmul(transpose(b), transpose(a)).data)).toBe(0);
        const column = reshape(tensor([2, 1], [3, -2]), [2, 1]);
        const all = matmul(ab, column).data;
        expect(distance(all, matvec(a, matvec(b, [3, -2])))).toBeLessThan(1e-10);
      }),
    );
  });

  it("refuse sizes that do not meet", () => {
    expect(() => matmul(tensor([2, 3]), tensor([2, 3]))).toThrow(/b must have shape \[3, p\]/);
    expect(() => matvec(tensor([2, 3]), [1, 2])).toThrow(/x must hold 3 numbers/);
  });
});
