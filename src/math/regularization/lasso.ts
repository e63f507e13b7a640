import { leastSquares, matvec, transpose } from "../linear/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { coordinateDescent, type Normal, normalOf } from "./coordinateDescent.ts";
import { demandPenalty } from "./demand.ts";
import { halfSquaredError, ridge } from "./ridge.ts";

const from = ({ moment }: Normal): Float64Array => new Float64Array(moment.length);

/**
 * Minimizes ½|y − Xw|² + λ|w|₁ for X of shape [n, d] and n targets y; no intercept, no 1/n. Zeros are exact. Throws for
 * shapes that do not fit and λ < 0. Source: lasso.
 */
export const lasso = (x: Tensor, y: ArrayLike<number>, lambda: number): Float64Array =>
  elasticNet(x, y, lambda, 1);

/**
 * Minimizes ½|y − Xw|² + λ(ρ|w|₁ + ½(1−ρ)|w|²), shapes as in `lasso`; `l1Ratio` ρ from 0 (ridge) to 1 (lasso).
 * Source: elastic-net.
 */
export function elasticNet(
  x: Tensor,
  y: ArrayLike<number>,
  lambda: number,
  l1Ratio: number,
): Float64Array {
  expectShape("elasticNet", "x", x, [y.length, "d"]);
  demandPenalty("elasticNet", "lambda", lambda);
  if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
    throw new Error(`elasticNet: l1Ratio must be from 0 to 1, got ${l1Ratio}`);
  }
  const l1 = lambda * l1Ratio;
  // Without the corner at 0 the singular values give the answer at once.
  if (l1 === 0) return ridge(x, y, lambda);
  const data = normalOf(x, y);
  return coordinateDescent(data, { l1, l2: lambda - l1 }, from(data));
}

/** ½|y − Xw|² + λ|w|₁. */
export const lassoObjective = (
  x: Tensor,
  y: ArrayLike<number>,
  w: Float64Array,
  lambda: number,
): number => halfSquaredError(x, y, w) + lambda * w.reduce((sum, wj) => sum + Math.abs(wj), 0);

/** The smallest λ for which the lasso is 0: max |Xᵀy|. */
export const largestUsefulLambda = (x: Tensor, y: ArrayLike<number>): number =>
  matvec(transpose(x), y).reduce((top, m) => Math.max(top, Math.abs(m)), 0);

/** Lasso solutions, one row for each λ, each begun at the one before: [lambdas.length, d]. */
export function lassoPath(x: Tensor, y: ArrayLike<number>, lambdas: readonly number[]): Tensor {
  expectShape("lassoPath", "x", x, [y.length, "d"]);
  const data = normalOf(x, y);
  let w = from(data);
  const rows = lambdas.map((lambda) => {
    demandPenalty("lassoPath", "every lambda", lambda);
    w = lambda === 0 ? leastSquares(x, y) : coordinateDescent(data, { l1: lambda, l2: 0 }, w);
    return w;
  });
  return tensor(
    [lambdas.length, w.length],
    rows.flatMap((row) => [...row]),
  );
}
