/** A function of a point on the simplex, with its gradient there. */
export interface Objective {
  value(y: ArrayLike<number>): number;
  gradient(y: ArrayLike<number>): Float64Array;
}

/** Σ costs·y: the expected cost where y are probabilities. */
export const linearObjective = (costs: ArrayLike<number>): Objective => ({
  value: (y) => Float64Array.from(costs, (c, k) => c * y[k]).reduce((sum, x) => sum + x, 0),
  gradient: () => Float64Array.from(costs),
});

/** ‖y − target‖²: curved, so that the middle of the simplex is no mean of its corners. */
export const squaredDistance = (target: ArrayLike<number>): Objective => ({
  value: (y) => Float64Array.from(target, (t, k) => (y[k] - t) ** 2).reduce((sum, x) => sum + x, 0),
  gradient: (y) => Float64Array.from(target, (t, k) => 2 * (y[k] - t)),
});

/** The corner of the simplex that stands for category k of `count`. */
export function oneHot(k: number, count: number): Float64Array {
  const corner = new Float64Array(count);
  corner[k] = 1;
  return corner;
}
