import type { Rng } from "./rng.ts";

/** One sample of U[lo, hi). */
export const uniform = (rng: Rng, lo: number, hi: number): number => lo + (hi - lo) * rng();

/**
 * One sample of N(mean, std²) by Box and Muller. It always takes exactly two numbers from the stream and throws the second
 * normal away: a sampler that kept it would remember, and the same stream would give different answers.
 */
export const normal = (rng: Rng, mean = 0, std = 1): number => {
  const radius = Math.sqrt(-2 * Math.log(1 - rng()));
  return mean + std * radius * Math.cos(2 * Math.PI * rng());
};

/** `n` samples of N(mean, std²). */
export const normals = (rng: Rng, n: number, mean = 0, std = 1): Float64Array =>
  Float64Array.from({ length: n }, () => normal(rng, mean, std));
