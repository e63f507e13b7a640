import { leastSquares } from "../linear/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { demandDropRate } from "./demand.ts";

export interface DropoutRegression {
  readonly w: Float64Array;
  /** Weights of the ridge penalty that dropout amounts to: p/(1−p) Σᵢ xᵢⱼ² for each feature j. */
  readonly penalty: Float64Array;
}

/**
 * Minimizes E|y − (X ∘ mask)w/(1−p)|² over weights w, X of shape [n, d], n targets y, every entry of X dropped with probability
 * p: that is |y − Xw|² + Σ penaltyⱼ wⱼ², ridge regression with features that are large punished more. Solved as least squares with
 * the penalty as extra rows. Throws for shapes that do not fit and p outside [0, 1). Source: dropout-adaptive.
 */
export function dropoutRegression(x: Tensor, y: ArrayLike<number>, p: number): DropoutRegression {
  demandDropRate("dropoutRegression", p);
  expectShape("dropoutRegression", "x", x, [y.length, "d"]);
  const [n, d] = x.shape;
  const penalty = new Float64Array(d);
  x.data.forEach((xij, k) => {
    penalty[k % d] += (p / (1 - p)) * xij ** 2;
  });
  const rows = new Float64Array((n + d) * d);
  rows.set(x.data);
  for (let j = 0; j < d; j++) rows[(n + j) * d + j] = Math.sqrt(penalty[j]);
  const right = new Float64Array(n + d);
  right.set(Float64Array.from(y));
  return { w: leastSquares(tensor([n + d, d], rows), right), penalty };
}
