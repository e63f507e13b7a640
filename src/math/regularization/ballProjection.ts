import { demandRadius } from "./demand.ts";

/** The nearest point with |w|₂ ≤ radius. */
export function projectOntoL2Ball(v: ArrayLike<number>, radius: number): Float64Array {
  demandRadius("projectOntoL2Ball", radius);
  const norm = Math.hypot(...Array.from(v));
  return Float64Array.from(v, (x) => (norm > radius ? (x / norm) * radius : x));
}

/**
 * The nearest point with |w|₁ ≤ radius: soft thresholding by the θ that makes the norm fit, found in the sorted sizes. Zeros are
 * exact.
 */
export function projectOntoL1Ball(v: ArrayLike<number>, radius: number): Float64Array {
  demandRadius("projectOntoL1Ball", radius);
  const sizes = Float64Array.from(v, Math.abs).sort().reverse();
  const norm = sizes.reduce((a, b) => a + b, 0);
  if (norm <= radius) return Float64Array.from(v);
  let sum = 0;
  let theta = 0;
  for (let k = 0; k < sizes.length; k++) {
    sum += sizes[k];
    const candidate = (sum - radius) / (k + 1);
    if (candidate >= sizes[k]) break;
    theta = candidate;
  }
  return Float64Array.from(v, (x) => Math.sign(x) * Math.max(0, Math.abs(x) - theta));
}
