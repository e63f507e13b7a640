import type { Hyper, Optimizer } from "../optimizers/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import type { WeightObjective } from "./logisticRegression.ts";

/**
 * Weights after 0, 1, …, `steps` updates by an optimizer with its own kind of weight decay: [steps + 1, d]. The first row is
 * `start`. Throws unless `start` holds d numbers, and for a method that wants the Hessian.
 */
export function decayRun(
  optimizer: Optimizer,
  hyper: Hyper,
  objective: WeightObjective,
  start: ArrayLike<number>,
  steps: number,
): Tensor {
  const { dim } = objective;
  if (start.length !== dim) {
    throw new Error(`decayRun: start must hold ${dim} numbers, got ${start.length}`);
  }
  if (optimizer.usesHessian) {
    throw new Error(`decayRun: ${optimizer.name.en} wants a Hessian, and only gradients are known`);
  }
  const path = tensor([steps + 1, dim]);
  const position = Float64Array.from(start);
  const ahead = new Float64Array(dim);
  const delta = new Float64Array(dim);
  const state = optimizer.init(dim, hyper);
  path.data.set(position);
  for (let t = 1; t <= steps; t++) {
    ahead.set(position);
    optimizer.gradientPoint?.(state, position, hyper, ahead);
    optimizer.advance(state, objective.gradient(ahead), hyper, t, { position }, delta);
    for (let i = 0; i < dim; i++) position[i] += delta[i];
    path.data.set(position, t * dim);
  }
  return path;
}
