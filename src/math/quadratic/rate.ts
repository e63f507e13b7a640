import { type Complex, eigenvalues2, type Matrix2 } from "../linear/index.ts";
import type { QuadraticMethod, Tuning } from "./method.ts";

export interface Mode {
  readonly matrix: Matrix2;
  readonly eigenvalues: readonly [Complex, Complex];
  /** Largest modulus: the factor by which the error along this direction shrinks per step in the long run. */
  readonly radius: number;
}

/** How a method behaves along an eigenvector of curvature `lambda`. Complex eigenvalues mean that it oscillates. */
export function mode(method: QuadraticMethod, lambda: number, tuning: Tuning): Mode {
  const matrix = method.matrix(lambda, tuning);
  const eigenvalues = eigenvalues2(matrix);
  const radius = Math.max(...eigenvalues.map(({ re, im }) => Math.hypot(re, im)));
  return { matrix, eigenvalues, radius };
}

/**
 * Slowest factor over all curvatures from `mu` to `L`; 1 or more means that the method does not converge.
 * The radius first falls and then rises with λ, for each method, so that the ends decide.
 */
export const convergenceRate = (
  method: QuadraticMethod,
  tuning: Tuning,
  mu: number,
  L: number,
): number => Math.max(mode(method, mu, tuning).radius, mode(method, L, tuning).radius);

/** Steps in which an error that shrinks by `rate` a step falls to `share` of itself. Infinity if it does not shrink. */
export const stepsTo = (share: number, rate: number): number =>
  rate < 1 ? Math.ceil(Math.log(share) / Math.log(rate)) : Number.POSITIVE_INFINITY;
