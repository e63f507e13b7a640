import type { Hyper, Optimizer } from "../optimizers/index.ts";

/**
 * An optimizer over a flat vector of any length, in buffers made once: `aim` returns where the gradient is wanted (the
 * parameters themselves but for look-ahead rules), `move(t)` takes step t = 1, 2, … and changes `parameters`.
 * Throws for rules that need a Hessian.
 */
export function descent(
  optimizer: Optimizer,
  hyper: Hyper,
  parameters: Float64Array,
  gradient: Float64Array,
) {
  if (optimizer.usesHessian) {
    throw new Error(`descent: wants a first-order rule, got ${optimizer.name.en}`);
  }
  const state = optimizer.init(parameters.length, hyper);
  const delta = new Float64Array(parameters.length);
  const place = { position: parameters };
  const ahead =
    optimizer.gradientPoint === undefined ? parameters : new Float64Array(parameters.length);
  return {
    state,
    delta,
    aim(now: Hyper = hyper): Float64Array {
      optimizer.gradientPoint?.(state, parameters, now, ahead);
      return ahead;
    },
    move(t: number, now: Hyper = hyper): void {
      optimizer.advance(state, gradient, now, t, place, delta);
      for (let i = 0; i < delta.length; i++) parameters[i] += delta[i];
    },
  };
}
