import type { Rng } from "./rng.ts";

/**
 * One sample of the standard Gumbel distribution, −ln(−ln u), whose distribution function is exp(−e^(−x)): mean γ ≈ 0.577,
 * variance π²/6.
 */
export const gumbel = (rng: Rng): number => {
  // The stream can give 0, which would be −∞; half of the smallest other number stands for it.
  const u = rng() || 2 ** -54;
  return -Math.log(-Math.log(u));
};

/** `n` samples of the standard Gumbel distribution. */
export const gumbels = (rng: Rng, n: number): Float64Array =>
  Float64Array.from({ length: n }, () => gumbel(rng));
