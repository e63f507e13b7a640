import type { Mixture } from "./mixture.ts";

/** Evenly spaced points. */
export interface Grid {
  readonly x: Float64Array;
  readonly step: number;
}

const reach = 10;
const perStd = 16;
const most = 2 ** 15;

/**
 * A grid that holds all of the mass of both distributions, fine enough for the narrowest part (up to 32,768 points): sums
 * over it times the step are integrals to nearly full precision, because the integrands are smooth and die at both ends.
 */
export function gridFor(...mixtures: readonly Mixture[]): Grid {
  const parts = mixtures.flatMap((m) => m.parts);
  const lo = Math.min(...parts.map(({ mean, std }) => mean - reach * std));
  const hi = Math.max(...parts.map(({ mean, std }) => mean + reach * std));
  const finest = Math.min(...parts.map(({ std }) => std)) / perStd;
  const count = Math.min(most, Math.ceil((hi - lo) / finest) + 1);
  const step = (hi - lo) / (count - 1);
  return { x: Float64Array.from({ length: count }, (_, i) => lo + i * step), step };
}

/** ∫ f over the grid, for f that vanishes at both ends. */
export const integrate = ({ x, step }: Grid, f: (x: number) => number): number =>
  step * x.reduce((sum, xi) => sum + f(xi), 0);
