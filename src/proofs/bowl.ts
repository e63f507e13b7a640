import {
  type Descent,
  descend,
  type Objective,
  optimizers,
  usual,
} from "../math/optimizers/index.ts";

/** ½(λ₁x² + λ₂y²). */
const bowl = (lambda1: number, lambda2: number): Objective => ({
  f: (x, y) => (lambda1 * x * x + lambda2 * y * y) / 2,
  gradient(x, y, out) {
    out[0] = lambda1 * x;
    out[1] = lambda2 * y;
  },
});

/** Plain gradient descent on it. */
export const descendBowl = (
  [lambda1, lambda2]: readonly [number, number],
  eta: number,
  start: readonly [number, number],
  steps: number,
): Descent =>
  descend(optimizers.sgd, usual(optimizers.sgd, { eta }), bowl(lambda1, lambda2), start, { steps });

/** x (0) or y (1) of a path after `step` steps; NaN if it did not get that far. */
export const coordinateAt = ({ path }: Descent, step: number, axis: 0 | 1): number =>
  path[2 * step + axis] ?? Number.NaN;
