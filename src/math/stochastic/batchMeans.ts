import { permutation, type Rng } from "../random/index.ts";

/** Which samples a batch holds: any, each time anew; all in turn in a new order each epoch; all in turn as stored. */
export type Draw = "replacement" | "reshuffled" | "stored";

/**
 * Mean of `values` over each of the first `steps` batches. An epoch goes through the data once, so that its last batch
 * may be smaller. Throws unless `batch` is a whole number from 1 to the number of samples.
 */
export function batchMeans(
  values: ArrayLike<number>,
  batch: number,
  steps: number,
  draw: Draw,
  rng: Rng,
): Float64Array {
  const n = values.length;
  if (!(Number.isInteger(batch) && batch >= 1 && batch <= n)) {
    throw new Error(`batchMeans: batch must be a whole number from 1 to ${n}, got ${batch}`);
  }
  const means = new Float64Array(steps);
  if (draw === "replacement") {
    for (let t = 0; t < steps; t++) {
      let sum = 0;
      for (let k = 0; k < batch; k++) sum += values[Math.floor(n * rng())];
      means[t] = sum / batch;
    }
    return means;
  }
  let order: Uint32Array | undefined;
  let next = n;
  for (let t = 0; t < steps; t++) {
    if (next >= n) {
      next = 0;
      if (draw === "reshuffled") order = permutation(rng, n);
    }
    const end = Math.min(n, next + batch);
    let sum = 0;
    for (let k = next; k < end; k++) sum += values[order === undefined ? k : order[k]];
    means[t] = sum / (end - next);
    next = end;
  }
  return means;
}

/** Mean and variance (over n) of all the values. */
export function moments(values: ArrayLike<number>): { mean: number; variance: number } {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i] / n;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += (values[i] - mean) ** 2 / n;
  return { mean, variance };
}
