import type { Moments } from "./standardize.ts";

/** What batch normalization remembers of its batches, one entry a channel. */
export interface RunningStatistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Batches seen so far. */
  readonly batches: number;
}

/** Before the first batch: mean 0, variance 1. */
export const initialStatistics = (channels: number): RunningStatistics => ({
  mean: new Float64Array(channels),
  variance: new Float64Array(channels).fill(1),
  batches: 0,
});

/**
 * Running statistics after one more batch: (1 − m)·old + m·new, where m is `momentum`, the weight of the new batch; with
 * `null`, the plain average over all batches so far. The variance that enters is the unbiased one; a batch with a single
 * value a channel has none and leaves the variance as it was.
 */
export function updateStatistics(
  running: RunningStatistics,
  { mean, variance, count }: Moments,
  momentum: number | null,
): RunningStatistics {
  const batches = running.batches + 1;
  const m = momentum ?? 1 / batches;
  return {
    mean: running.mean.map((old, c) => (1 - m) * old + m * mean[c]),
    variance: running.variance.map((old, c) =>
      count[c] > 1 ? (1 - m) * old + (m * variance[c] * count[c]) / (count[c] - 1) : old,
    ),
    batches,
  };
}
