/** Distribution of the components of queries and keys, all independent. */
export interface QueryKeyMoments {
  readonly stdQ: number;
  readonly stdK: number;
  readonly meanQ: number;
  readonly meanK: number;
}

/**
 * Mean and variance of q·k in d dimensions, and the variance of q·k/√d:
 * Var(q·k) = d (σq²σk² + σq²μk² + σk²μq²). Source: transformer.
 */
export function dotVariance(
  d: number,
  { stdQ, stdK, meanQ, meanK }: QueryKeyMoments,
): { readonly mean: number; readonly variance: number; readonly scaledVariance: number } {
  const each = (stdQ * stdK) ** 2 + (stdQ * meanK) ** 2 + (stdK * meanQ) ** 2;
  return { mean: d * meanQ * meanK, variance: d * each, scaledVariance: each };
}
