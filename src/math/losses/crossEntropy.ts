import { logSoftmax, softmax } from "../softmax/index.ts";
import { expectShape, type Tensor, zerosLike } from "../tensor/index.ts";
import { logitGradient } from "./logitGradient.ts";
import { expectClasses, expectLogits, expectWeights, type Targets } from "./targets.ts";

export interface CrossEntropyOptions {
  /** One weight a class. */
  readonly weight?: ArrayLike<number>;
  /** Share ε of the target that is spread evenly over all classes. */
  readonly labelSmoothing?: number;
  /** Rows with this target count for nothing. */
  readonly ignoreIndex?: number;
}

/** A loss of N rows of logits. Row by row in nats. */
export interface RowLosses {
  /** N losses; 0 in rows that do not count. */
  readonly perSample: Float64Array;
  readonly sum: number;
  /** sum / normalizer; NaN when no row counts. */
  readonly mean: number;
  readonly normalizer: number;
  /** [N, C]: of the sum, and of the mean, with respect to the logits. */
  readonly gradSum: Tensor;
  readonly gradMean: Tensor;
}

/**
 * Cross-entropy of softmax(z) with class indices or probabilities, logits [N, C], from the logits by log-softmax.
 *
 * With classes: l = −(1−ε) w_y ln p_y − (ε/C) Σₖ wₖ ln pₖ, and the mean divides by Σ w_y (smoothing does not change that).
 * With probabilities t: l = −Σₖ wₖ ((1−ε) tₖ + ε/C) ln pₖ, and the mean divides by N. Throws for shapes that do not fit, for
 * a class out of range and for ε outside [0, 1]. Source: inception-v3 (smoothing), prml.
 */
export function crossEntropy(
  logits: Tensor,
  targets: Targets,
  { weight, labelSmoothing: epsilon = 0, ignoreIndex }: CrossEntropyOptions = {},
): RowLosses {
  const [rows, classes] = expectLogits("crossEntropy", logits);
  expectWeights("crossEntropy", "weight", weight, classes);
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new Error(`crossEntropy: labelSmoothing must be from 0 to 1, got ${epsilon}`);
  }
  if (targets.kind === "index") {
    expectClasses("crossEntropy", targets.classes, rows, classes, ignoreIndex);
  } else expectShape("crossEntropy", "targets", targets.probabilities, [rows, classes]);

  const weightOf = (k: number) => weight?.[k] ?? 1;
  /** Share of class k in the target of row n, unweighted. */
  const target = (n: number, k: number): number => {
    const hard =
      targets.kind === "index"
        ? Number(targets.classes[n] === k)
        : targets.probabilities.data[n * classes + k];
    return (1 - epsilon) * hard + epsilon / classes;
  };

  const perSample = new Float64Array(rows);
  const gradSum = zerosLike(logits);
  let normalizer = 0;
  for (let n = 0; n < rows; n++) {
    if (targets.kind === "index" && targets.classes[n] === ignoreIndex) continue;
    normalizer += targets.kind === "index" ? weightOf(targets.classes[n]) : 1;
    const z = logits.data.subarray(n * classes, (n + 1) * classes);
    const logP = logSoftmax(z);
    const c = logP.map((_, k) => weightOf(k) * target(n, k));
    // 0 · ln 0 counts as 0.
    c.forEach((ck, k) => {
      if (ck !== 0) perSample[n] -= ck * logP[k];
    });
    logitGradient(c, softmax(z), gradSum.data.subarray(n * classes, (n + 1) * classes));
  }
  const sum = perSample.reduce((a, b) => a + b, 0);
  return {
    perSample,
    sum,
    mean: sum / normalizer,
    normalizer,
    gradSum,
    gradMean: { shape: logits.shape, data: gradSum.data.map((g) => g / normalizer) },
  };
}
