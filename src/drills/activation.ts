import { type ActivationId, activations, bindActivation } from "../math/activations/index.ts";
import { initialValues } from "../params/index.ts";

/** An activation of the core as everybody means it who names no knobs: leaky with 0.01, ELU with α = 1. */
export const usualActivation = (id: ActivationId) => {
  const activation = activations[id];
  // The registry's union of knobs is more than the compiler can follow.
  return bindActivation(activation as never, initialValues(activation.params) as never);
};
