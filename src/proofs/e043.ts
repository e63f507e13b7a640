import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adam } = optimizers;

/** Adam's step, in units of the learning rate, on gradients of one millionth. */
const step = (epsPlace: "outside" | "inside"): number =>
  -at(onSequence(adam, usual(adam, { epsPlace }), constant(20, 1e-6)).relative, 20);

export const e043: Proof = {
  id: "E-043",
  run: () => [
    {
      label: {
        en: "step/η with $\\sqrt{\\hat v}+\\epsilon$",
        zh: "步长/η，$\\sqrt{\\hat v}+\\epsilon$",
      },
      value: step("outside"),
      expected: 0.99,
      tolerance: 0.001,
      digits: 2,
    },
    {
      label: {
        en: "step/η with $\\sqrt{\\hat v+\\epsilon}$",
        zh: "步长/η，$\\sqrt{\\hat v+\\epsilon}$",
      },
      value: step("inside"),
      expected: 0.01,
      tolerance: 1e-5,
      digits: 2,
    },
  ],
};
