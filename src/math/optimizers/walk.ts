import type { Symmetric2 } from "../linear/index.ts";
import type { Hyper, Optimizer, Place } from "./optimizer.ts";

/** A function of two variables to descend: a bound surface, or one that a reader typed. */
export interface Objective {
  f(x: number, y: number): number;
  /** Writes ∂f/∂x and ∂f/∂y to out[0] and out[1]. */
  gradient(x: number, y: number, out: Float64Array): void;
  /** Only second-order methods need it. */
  hessian?(x: number, y: number): Symmetric2;
}

/**
 * An optimizer under way, in buffers of its own that every step overwrites: no garbage on the way.
 * `move(t)` takes step t = 1, 2, …; `noise` holds what is added to ∂f/∂x and ∂f/∂y, two numbers a step.
 */
export function setOut(
  optimizer: Optimizer,
  hyper: Hyper,
  objective: Objective,
  start: readonly [number, number],
  noise?: Float64Array,
) {
  // Looked up once: in the loop, each look-up in records of so many shapes would cost as much as the arithmetic.
  const { advance, gradientPoint, usesHessian = false } = optimizer;
  const position = Float64Array.of(start[0], start[1]);
  const state = optimizer.init(2, hyper);
  const gradient = new Float64Array(2);
  const delta = new Float64Array(2);
  const ahead = gradientPoint === undefined ? position : new Float64Array(2);
  const place: { position: Float64Array; hessian: Symmetric2 | undefined } = {
    position,
    hessian: undefined,
  };
  if (usesHessian && objective.hessian === undefined) {
    throw new Error(`descend: ${optimizer.name.en} wants objective.hessian, which is missing`);
  }
  const move = (t: number): void => {
    if (gradientPoint !== undefined) gradientPoint(state, position, hyper, ahead);
    objective.gradient(ahead[0], ahead[1], gradient);
    if (noise !== undefined) {
      gradient[0] += noise[2 * t - 2];
      gradient[1] += noise[2 * t - 1];
    }
    if (usesHessian) place.hessian = objective.hessian?.(position[0], position[1]);
    advance(state, gradient, hyper, t, place, delta);
    position[0] += delta[0];
    position[1] += delta[1];
  };
  return { position, state, gradient, delta, place: place as Place, move };
}
