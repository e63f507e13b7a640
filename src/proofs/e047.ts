import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Measurement, Proof } from "./proof.ts";

const { adadelta } = optimizers;

/** Adadelta's first step with ρ = 0.95 and ε = 10⁻⁶: the size of the gradient does not matter. */
const firstStep = (g: number): Measurement => ({
  label: { en: `first step, gradient ${g}`, zh: `梯度为 ${g} 时的第一步` },
  value: -at(onSequence(adadelta, usual(adadelta, { rho: 0.95 }), constant(1, g)).delta, 1),
  expected: 0.0045,
  tolerance: 5e-5,
  digits: 2,
});

export const e047: Proof = {
  id: "E-047",
  run: () => [firstStep(1), firstStep(100), firstStep(10000)],
};
