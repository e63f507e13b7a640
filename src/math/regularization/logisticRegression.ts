import { matvec, transpose } from "../linear/index.ts";
import { log1pexp, sigmoid } from "../special/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";

/** A function of d weights with its gradient. */
export interface WeightObjective {
  readonly dim: number;
  loss(w: Float64Array): number;
  /** A new vector of d numbers. */
  gradient(w: Float64Array): Float64Array;
}

/**
 * Mean binary cross-entropy of the logits Xw with n targets y from 0 to 1, X of shape [n, d]; no bias. Throws for shapes
 * that do not fit.
 */
export function logisticRegression(x: Tensor, y: ArrayLike<number>): WeightObjective {
  expectShape("logisticRegression", "x", x, [y.length, "d"]);
  const [n, dim] = x.shape;
  const xt = transpose(x);
  return {
    dim,
    loss: (w) =>
      matvec(x, w).reduce((sum, z, i) => sum + y[i] * log1pexp(-z) + (1 - y[i]) * log1pexp(z), 0) /
      n,
    gradient: (w) =>
      matvec(
        xt,
        matvec(x, w).map((z, i) => ((1 - y[i]) * sigmoid(z) - y[i] * sigmoid(-z)) / n),
      ),
  };
}
