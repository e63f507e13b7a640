import { logSoftmax, softmax } from "../softmax/index.ts";
import { type Tensor, zerosLike } from "../tensor/index.ts";
import { expectClasses, expectLogits, expectWeights } from "./targets.ts";

export interface FocalOptions {
  readonly gamma: number;
  /** One weight a class; 1 where absent. */
  readonly alpha?: ArrayLike<number>;
}

/**
 * −α_y (1−p_y)^γ ln p_y of p = softmax(z), logits [N, C], N classes y: the losses, their sum, and the gradient of the sum
 * with respect to the logits. 1 − p_y is the sum of the others, so that it keeps its digits. Throws for shapes that do not fit,
 * a class out of range and a negative γ. Source: focal.
 */
export function focalMulticlass(
  logits: Tensor,
  targets: ArrayLike<number>,
  { gamma, alpha }: FocalOptions,
): { readonly perSample: Float64Array; readonly sum: number; readonly gradSum: Tensor } {
  const [rows, classes] = expectLogits("focalMulticlass", logits);
  expectClasses("focalMulticlass", targets, rows, classes);
  expectWeights("focalMulticlass", "alpha", alpha, classes);
  if (!(gamma >= 0)) throw new Error(`focalMulticlass: gamma must be 0 or more, got ${gamma}`);

  const perSample = new Float64Array(rows);
  const gradSum = zerosLike(logits);
  for (let n = 0; n < rows; n++) {
    const y = targets[n];
    const z = logits.data.subarray(n * classes, (n + 1) * classes);
    const p = softmax(z);
    const logP = logSoftmax(z)[y];
    const miss = p.reduce((sum, pk, k) => (k === y ? sum : sum + pk), 0);
    const size = (alpha?.[y] ?? 1) * miss ** gamma;
    perSample[n] = size === 0 ? 0 : -size * logP;
    // Nothing is missed, nothing to learn; the share of the others below would be 0/0.
    if (miss === 0) continue;
    const pull = size * (miss - gamma * p[y] * logP);
    p.forEach((pk, k) => {
      gradSum.data[n * classes + k] = k === y ? -pull : (pull * pk) / miss;
    });
  }
  return { perSample, sum: perSample.reduce((a, b) => a + b, 0), gradSum };
}
