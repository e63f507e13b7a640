import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adagrad, rmsprop } = optimizers;

/** Rates in units of η after a thousand steps of gradient 1. */
export const e045: Proof = {
  id: "E-045",
  run: () => [
    {
      label: { en: "AdaGrad: rate/η at t = 1000", zh: "AdaGrad：t = 1000 时学习率/η" },
      value: at(
        onSequence(adagrad, usual(adagrad, { eta: 1 }), constant(1000)).terms.rate ?? [],
        1000,
      ),
      expected: 0.032,
      tolerance: 5e-4,
      digits: 2,
    },
    {
      label: { en: "RMSProp: rate/η at t = 1000", zh: "RMSProp：t = 1000 时学习率/η" },
      value: at(
        onSequence(rmsprop, usual(rmsprop, { eta: 1 }), constant(1000)).terms.rate ?? [],
        1000,
      ),
      expected: 1,
      tolerance: 1e-6,
      digits: 2,
    },
  ],
};
