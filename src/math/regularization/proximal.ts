/**
 * Proximal steps argmin_u ½(u − x)² + penalty(u), on one coordinate; λ ≥ 0.
 *
 * Soft: penalty λ|u|, sign(x)·max(|x| − λ, 0). Everything shrinks by λ, and what is smaller becomes exactly 0.
 */
export const softThreshold = (x: number, lambda: number): number =>
  x > lambda ? x - lambda : x < -lambda ? x + lambda : 0;

/** Hard: keeps what is larger than λ as it is, drops the rest; penalty ½λ² for every u ≠ 0. */
export const hardThreshold = (x: number, lambda: number): number => (Math.abs(x) > lambda ? x : 0);

/** Ridge: penalty ½λu², x/(1 + λ). Nothing becomes 0. */
export const ridgeShrink = (x: number, lambda: number): number => x / (1 + lambda);

/** Elastic net: penalty l1·|u| + ½·l2·u². */
export const elasticNetProx = (x: number, l1: number, l2: number): number =>
  softThreshold(x, l1) / (1 + l2);
