import type { Samples } from "./samples.ts";

/**
 * x₀, x₁, … under x ← x − η_t(h_t x − g_t), where h_t or g_t is the mean of the batch of step t (the other is the same
 * for all samples).
 */
export function followBatches(
  { varying, fixed }: Samples,
  means: ArrayLike<number>,
  rates: ArrayLike<number>,
  x0: number,
): Float64Array {
  const steps = Math.min(means.length, rates.length);
  const xs = new Float64Array(steps + 1);
  xs[0] = x0;
  for (let t = 0; t < steps; t++) {
    const x = xs[t];
    const gradient = varying === "pull" ? fixed * x - means[t] : means[t] * x - fixed;
    xs[t + 1] = x - rates[t] * gradient;
  }
  return xs;
}
