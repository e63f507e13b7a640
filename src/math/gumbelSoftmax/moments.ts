import { exactGradient, type GradientEstimator } from "./estimators.ts";
import type { Objective } from "./objective.ts";
import { relaxedSample } from "./sample.ts";

export interface EstimatorMoments {
  /** Of the estimates, one entry a logit. */
  readonly mean: Float64Array;
  /** Unbiased; NaN for a single sample. */
  readonly variance: Float64Array;
  /** Gradient of E[f(one-hot)]; mean − exact is the bias, up to the noise of the mean. */
  readonly exact: Float64Array;
  /** How often each category won, as a share. */
  readonly frequencies: Float64Array;
}

/**
 * Mean and variance of a gradient estimator over samples of Gumbel noise, as many as `noise` holds: one number a logit,
 * sample by sample. Throws unless that is one whole sample or more.
 */
export function estimatorMoments(
  estimator: GradientEstimator,
  logits: ArrayLike<number>,
  temperature: number,
  objective: Objective,
  noise: Float64Array,
): EstimatorMoments {
  const count = logits.length;
  const samples = noise.length / count;
  if (!(Number.isInteger(samples) && samples >= 1)) {
    throw new Error(
      `estimatorMoments: noise must hold a multiple of ${count} numbers, got ${noise.length}`,
    );
  }
  const mean = new Float64Array(count);
  const squares = new Float64Array(count);
  const frequencies = new Float64Array(count);
  for (let n = 0; n < samples; n++) {
    const one = relaxedSample(logits, noise.subarray(n * count, (n + 1) * count), temperature);
    frequencies[one.hard] += 1 / samples;
    // Welford's update: no difference of large sums.
    estimator.gradient(one, logits, temperature, objective).forEach((g, k) => {
      const off = g - mean[k];
      mean[k] += off / (n + 1);
      squares[k] += off * (g - mean[k]);
    });
  }
  const variance = squares.map((sum) => sum / (samples - 1));
  return { mean, variance, exact: exactGradient(logits, objective), frequencies };
}
