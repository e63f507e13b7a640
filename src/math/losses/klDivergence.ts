import { logSoftmax, softmax } from "../softmax/index.ts";
import { expectShape, type Tensor, zerosLike } from "../tensor/index.ts";
import { logitGradient } from "./logitGradient.ts";
import { expectLogits } from "./targets.ts";

export interface KlDivergence {
  /** N divergences, in nats. */
  readonly perSample: Float64Array;
  /** Their sum divided by N. */
  readonly batchMean: number;
  /** [N, C]: of the sum, and of `batchMean`, with respect to the logits. */
  readonly gradSum: Tensor;
  readonly gradBatchMean: Tensor;
}

/**
 * KL(p ‖ softmax(z)) = Σₖ pₖ (ln pₖ − ln softmax(z)ₖ) row by row, 0·ln 0 = 0, for p and logits of shape [N, C]. Throws for
 * shapes that do not fit. Source: kl.
 */
export function klDivergence(p: Tensor, logits: Tensor): KlDivergence {
  const [rows, classes] = expectLogits("klDivergence", logits);
  expectShape("klDivergence", "p", p, [rows, classes]);
  const perSample = new Float64Array(rows);
  const gradSum = zerosLike(logits);
  for (let n = 0; n < rows; n++) {
    const z = logits.data.subarray(n * classes, (n + 1) * classes);
    const pn = p.data.subarray(n * classes, (n + 1) * classes);
    const logQ = logSoftmax(z);
    pn.forEach((pk, k) => {
      if (pk > 0) perSample[n] += pk * (Math.log(pk) - logQ[k]);
    });
    logitGradient(pn, softmax(z), gradSum.data.subarray(n * classes, (n + 1) * classes));
  }
  return {
    perSample,
    batchMean: perSample.reduce((a, b) => a + b, 0) / rows,
    gradSum,
    gradBatchMean: { shape: logits.shape, data: gradSum.data.map((g) => g / rows) },
  };
}
