import type { Rng } from "./rng.ts";

/** True with probability p. */
export const bernoulli = (rng: Rng, p: number): boolean => rng() < p;

/** A whole number from 0 to n − 1, each as likely. */
export const integerBelow = (rng: Rng, n: number): number => {
  if (!(n >= 1)) throw new Error(`integerBelow: n must be at least 1, got ${n}`);
  return Math.floor(n * rng());
};

/** 0 … n − 1 in random order, each order as likely (Fisher and Yates). */
export function permutation(rng: Rng, n: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = integerBelow(rng, i + 1);
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
  return order;
}
