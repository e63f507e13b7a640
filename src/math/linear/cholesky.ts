import { expectShape, type Tensor, tensor } from "../tensor/index.ts";

/**
 * Lower triangular L, [n, n], with LLᵀ = A for a symmetric A of which only the lower triangle is read; `undefined` unless A
 * is positive definite.
 */
export function cholesky(a: Tensor): Tensor | undefined {
  expectShape("cholesky", "a", a, ["n", "n"]);
  const n = a.shape[0];
  expectShape("cholesky", "a", a, [n, n]);
  const l = tensor([n, n]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a.data[i * n + j];
      for (let k = 0; k < j; k++) sum -= l.data[i * n + k] * l.data[j * n + k];
      if (i !== j) l.data[i * n + j] = sum / l.data[j * n + j];
      else if (sum > 0 && Number.isFinite(sum)) l.data[i * n + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return l;
}

/** x with Ax = b for a symmetric positive definite A, [n, n]; `undefined` if A is not positive definite. */
export function solveCholesky(a: Tensor, b: ArrayLike<number>): Float64Array | undefined {
  const l = cholesky(a);
  const n = a.shape[0];
  if (b.length !== n) {
    throw new Error(
      `solveCholesky: b must hold ${n} numbers, one for each row of a, got ${b.length}`,
    );
  }
  if (l === undefined) return undefined;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= l.data[i * n + k] * x[k];
    x[i] /= l.data[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= l.data[k * n + i] * x[k];
    x[i] /= l.data[i * n + i];
  }
  return x;
}
