const demandPair = (where: string, p: ArrayLike<number>, q: ArrayLike<number>): void => {
  if (p.length !== q.length) {
    throw new Error(`${where}: p and q must have the same length, got ${p.length} and ${q.length}`);
  }
};

/** H(p, q) = −Σ p ln q in nats, with 0·ln 0 = 0; infinite where q excludes what p allows. */
export function crossEntropyOf(p: ArrayLike<number>, q: ArrayLike<number>): number {
  demandPair("crossEntropyOf", p, q);
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum -= p[i] * Math.log(q[i]);
  return sum;
}

/** KL(p ‖ q) = Σ p ln(p/q) in nats, with 0·ln 0 = 0; infinite where q excludes what p allows. Source: kl. */
export function relativeEntropy(p: ArrayLike<number>, q: ArrayLike<number>): number {
  demandPair("relativeEntropy", p, q);
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum += p[i] * Math.log(p[i] / q[i]);
  return sum;
}

/** Jensen–Shannon divergence in nats: mean relative entropy to the mixture, from 0 to ln 2. */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  demandPair("jensenShannon", p, q);
  const mixture = Float64Array.from(p, (pi, i) => (pi + q[i]) / 2);
  return (relativeEntropy(p, mixture) + relativeEntropy(q, mixture)) / 2;
}
