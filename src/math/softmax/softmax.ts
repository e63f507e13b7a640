import { argmax, demandLogits } from "./logits.ts";

/**
 * Probabilities softmax(z/T) for logits z, length n. A logit may be −∞ (masked): its probability is 0; at least one must be
 * finite. Throws for no logits or T ≤ 0.
 */
export function softmax(z: ArrayLike<number>, temperature = 1): Float64Array {
  demandLogits("softmax", z, temperature);
  const top = z[argmax(z)];
  const p = Float64Array.from(z, (zi) => Math.exp((zi - top) / temperature));
  const sum = p.reduce((a, b) => a + b);
  return p.map((e) => e / sum);
}

/** ln softmax(z/T), from the logits: the logarithm of a probability that underflowed would be −∞. */
export function logSoftmax(z: ArrayLike<number>, temperature = 1): Float64Array {
  demandLogits("logSoftmax", z, temperature);
  const top = argmax(z);
  const shifted = Float64Array.from(z, (zi) => (zi - z[top]) / temperature);
  let others = 0;
  for (let i = 0; i < z.length; i++) if (i !== top) others += Math.exp(shifted[i]);
  const logSum = Math.log1p(others);
  return shifted.map((s) => s - logSum);
}
