import { type Tensor, tensor } from "../tensor/index.ts";
import type { NormCells } from "./cells.ts";

export interface Moments {
  readonly mean: Float64Array;
  /** Biased: the mean squared deviation. */
  readonly variance: Float64Array;
  /** Cells behind each mean. */
  readonly count: Float64Array;
}

/** Mean and biased variance of every set of cells. The second pass is over deviations, so a large mean costs no digits. */
export function momentsOf(x: Tensor, { statistic, statistics }: NormCells): Moments {
  const mean = new Float64Array(statistics);
  const variance = new Float64Array(statistics);
  const count = new Float64Array(statistics);
  statistic.forEach((s, i) => {
    count[s]++;
    mean[s] += x.data[i];
  });
  for (let s = 0; s < statistics; s++) mean[s] /= count[s];
  statistic.forEach((s, i) => {
    variance[s] += (x.data[i] - mean[s]) ** 2;
  });
  for (let s = 0; s < statistics; s++) variance[s] /= count[s];
  return { mean, variance, count };
}

/** (x − mean)/√(variance + eps) with the statistics of every cell. */
export function standardize(
  x: Tensor,
  { statistic }: Pick<NormCells, "statistic">,
  { mean, variance }: Pick<Moments, "mean" | "variance">,
  eps: number,
): Tensor {
  const root = variance.map((v) => Math.sqrt(v + eps));
  return tensor(
    x.shape,
    x.data.map((value, i) => (value - mean[statistic[i]]) / root[statistic[i]]),
  );
}

/**
 * Gradient with respect to x where mean and variance are those of x itself: what is left of `gn`, the gradient of the
 * normalized cells, without its mean and its part along the normalized cells. Source: bn.
 */
export function standardizeBackward(
  gn: Tensor,
  normalized: Tensor,
  { statistic, statistics }: NormCells,
  { variance, count }: Moments,
  eps: number,
): Tensor {
  const sum = new Float64Array(statistics);
  const along = new Float64Array(statistics);
  statistic.forEach((s, i) => {
    sum[s] += gn.data[i];
    along[s] += gn.data[i] * normalized.data[i];
  });
  const root = variance.map((v) => Math.sqrt(v + eps));
  return tensor(
    gn.shape,
    gn.data.map((g, i) => {
      const s = statistic[i];
      return (g - sum[s] / count[s] - (normalized.data[i] * along[s]) / count[s]) / root[s];
    }),
  );
}
