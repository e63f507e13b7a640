import { expectShape, type Tensor } from "../tensor/index.ts";
import { type Svd, svd } from "./svd.ts";

/**
 * V diag(filter(σ)) Uᵀ b from a decomposition of A, [m, n], and m numbers b: every linear estimate of the x with Ax ≈ b is
 * of this form. `filter` is 1/σ for least squares and σ/(σ² + λ) for ridge regression.
 */
export function filteredSolution(
  { u, s, v }: Svd,
  b: ArrayLike<number>,
  filter: (sigma: number) => number,
): Float64Array {
  const [m, r] = u.shape;
  const n = v.shape[0];
  if (b.length !== m)
    throw new Error(`filteredSolution: b must hold ${m} numbers, got ${b.length}`);
  const x = new Float64Array(n);
  for (let k = 0; k < r; k++) {
    let along = 0;
    for (let i = 0; i < m; i++) along += u.data[i * r + k] * b[i];
    const share = along * filter(s[k]);
    for (let j = 0; j < n; j++) x[j] += share * v.data[j * r + k];
  }
  return x;
}

/** Singular values below this are the rounding of zeros. */
export const rankFloor = ({ u, s, v }: Svd): number =>
  (s[0] ?? 0) * 2 ** -52 * Math.max(u.shape[0], v.shape[0]);

/** The x of least norm among those that minimize |Ax − b|², A of shape [m, n], m numbers b. */
export function leastSquares(a: Tensor, b: ArrayLike<number>): Float64Array {
  expectShape("leastSquares", "a", a, [b.length, "n"]);
  const parts = svd(a);
  const floor = rankFloor(parts);
  return filteredSolution(parts, b, (sigma) => (sigma > floor ? 1 / sigma : 0));
}
