import type { Format } from "../precision/index.ts";
import { argmax, demandLogits } from "./logits.ts";

/** What each step of the computation left behind, every number rounded to the format. */
export interface SoftmaxTrace {
  /** The logits as the format holds them. */
  readonly logits: Float64Array;
  /** What was subtracted: 0, or the largest logit. */
  readonly shift: number;
  readonly exponentials: Float64Array;
  readonly sum: number;
  readonly probabilities: Float64Array;
  /** ln Σ exp zᵢ, from `sum` and `shift`. */
  readonly logSumExp: number;
  /** ln of each probability as it stands. */
  readonly logOfProbabilities: Float64Array;
  /** zᵢ − logSumExp, which needs no probability at all. */
  readonly logSoftmax: Float64Array;
}

/**
 * softmax as a machine with that number format computes it, rounding after every operation. Without the shift it is the
 * formula as printed: exponentials overflow to ∞ (and ∞/∞ is NaN) or all underflow to 0 (and 0/0 is NaN). Those NaN and ∞ are
 * the result to be shown, not an error.
 */
export function softmaxInFormat(
  z: ArrayLike<number>,
  { round }: Format,
  shifted: boolean,
): SoftmaxTrace {
  demandLogits("softmaxInFormat", z, 1);
  const logits = Float64Array.from(z, round);
  const shift = shifted ? logits[argmax(logits)] : 0;
  const differences = logits.map((zi) => round(zi - shift));
  const exponentials = differences.map((d) => round(Math.exp(d)));
  const sum = exponentials.reduce((a, b) => round(a + b));
  const probabilities = exponentials.map((e) => round(e / sum));
  const logSum = round(Math.log(sum));
  return {
    logits,
    shift,
    exponentials,
    sum,
    probabilities,
    logSumExp: round(shift + logSum),
    logOfProbabilities: probabilities.map((p) => round(Math.log(p))),
    logSoftmax: differences.map((d) => round(d - logSum)),
  };
}
