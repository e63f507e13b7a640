import { filteredSolution, leastSquares, matvec, svd } from "../linear/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { demandPenalty } from "./demand.ts";

/**
 * Minimizes ½|y − Xw|² + ½λ|w|² for X of shape [n, d] and n targets y; no intercept. For λ = 0 the solution of least norm.
 * By the singular values of X, w = V diag(σ/(σ² + λ)) Uᵀ y, so that the condition number is not squared. Throws for shapes that
 * do not fit and λ < 0. Source: ridge.
 */
export function ridge(x: Tensor, y: ArrayLike<number>, lambda: number): Float64Array {
  expectShape("ridge", "x", x, [y.length, "d"]);
  demandPenalty("ridge", "lambda", lambda);
  if (lambda === 0) return leastSquares(x, y);
  return filteredSolution(svd(x), y, (s) => s / (s * s + lambda));
}

/** Effective degrees of freedom Σ σ²/(σ² + λ): the trace of the matrix that turns y into the fit. */
export function effectiveDof(x: Tensor, lambda: number): number {
  demandPenalty("effectiveDof", "lambda", lambda);
  const { s } = svd(x);
  return s.reduce(
    (sum, sigma) => (sigma === 0 ? sum : sum + sigma ** 2 / (sigma ** 2 + lambda)),
    0,
  );
}

/** Ridge solutions, one row for each λ: [lambdas.length, d]. */
export function ridgePath(x: Tensor, y: ArrayLike<number>, lambdas: readonly number[]): Tensor {
  expectShape("ridgePath", "x", x, [y.length, "d"]);
  const rows = lambdas.map((lambda) => ridge(x, y, lambda));
  return tensor(
    [lambdas.length, x.shape[1]],
    rows.flatMap((w) => [...w]),
  );
}

/** ½|y − Xw|²; shapes as in `ridge`. */
export function halfSquaredError(x: Tensor, y: ArrayLike<number>, w: ArrayLike<number>): number {
  expectShape("halfSquaredError", "x", x, [y.length, w.length]);
  return matvec(x, w).reduce((sum, fit, i) => sum + (fit - y[i]) ** 2, 0) / 2;
}
