import { type NormalInput, normalQuadrature } from "./quadrature.ts";
import type { ScalarFunction } from "./scalarFunction.ts";

export interface OutputStatistics {
  readonly mean: number;
  readonly variance: number;
  /** E f(Z)². */
  readonly meanSquare: number;
  /** E f′(Z). A jump of f has no slope and adds nothing. */
  readonly meanSlope: number;
  /** E f′(Z)²: the factor by which one layer scales the mean squared gradient. */
  readonly meanSquaredSlope: number;
}

/** Moments of f(Z) and f′(Z) for Z ~ N(mean, std²), to about twelve digits. Throws unless std > 0. */
export function outputStatistics(fn: ScalarFunction, input: NormalInput): OutputStatistics {
  const { x, weight } = normalQuadrature(input, fn.kinks);
  const values = x.map(fn.f);
  const slopes = x.map(fn.df);
  const expectation = (g: (i: number) => number) => weight.reduce((sum, w, i) => sum + w * g(i), 0);
  const mean = expectation((i) => values[i]);
  return {
    mean,
    variance: expectation((i) => (values[i] - mean) ** 2),
    meanSquare: expectation((i) => values[i] ** 2),
    meanSlope: expectation((i) => slopes[i]),
    meanSquaredSlope: expectation((i) => slopes[i] ** 2),
  };
}
