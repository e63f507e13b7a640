/** Gradients of several tensors, each flat. */
type Gradients = readonly ArrayLike<number>[];

/** The p-norm of all entries taken together, p ≥ 1; the largest size for p = ∞. */
export function totalNorm(gradients: Gradients, p = 2): number {
  if (!(p >= 1)) throw new Error(`totalNorm: p must be 1 or more, got ${p}`);
  let top = 0;
  for (const g of gradients) for (let i = 0; i < g.length; i++) top = Math.max(top, Math.abs(g[i]));
  if (top === 0 || p === Number.POSITIVE_INFINITY) return top;
  // Scaled, so that no power overflows.
  let sum = 0;
  for (const g of gradients) for (let i = 0; i < g.length; i++) sum += Math.abs(g[i] / top) ** p;
  return top * sum ** (1 / p);
}

export interface Clipped {
  readonly totalNorm: number;
  /** From 0 to 1. */
  readonly factor: number;
  readonly gradients: readonly Float64Array[];
}

/**
 * Shortens all gradients by one factor min(1, maxNorm/(norm + ε)), which keeps the direction. PyTorch has ε = 1e-6; with 0 the
 * clipped norm is exactly `maxNorm`. Throws unless maxNorm ≥ 0. Source: rnn-difficulty.
 */
export function clipByNorm(
  gradients: Gradients,
  maxNorm: number,
  { p = 2, epsilon = 0 }: { readonly p?: number; readonly epsilon?: number } = {},
): Clipped {
  if (!(maxNorm >= 0)) throw new Error(`clipByNorm: maxNorm must be 0 or more, got ${maxNorm}`);
  const norm = totalNorm(gradients, p);
  const factor = norm === 0 ? 1 : Math.min(1, maxNorm / (norm + epsilon));
  return {
    totalNorm: norm,
    factor,
    gradients: gradients.map((g) => Float64Array.from(g, (x) => x * factor)),
  };
}

/** Cuts every entry to ±limit on its own, which may turn the direction. Throws unless limit ≥ 0. */
export function clipByValue(gradients: Gradients, limit: number): readonly Float64Array[] {
  if (!(limit >= 0)) throw new Error(`clipByValue: limit must be 0 or more, got ${limit}`);
  return gradients.map((g) => Float64Array.from(g, (x) => Math.max(-limit, Math.min(limit, x))));
}
