import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adagrad } = optimizers;

/** AdaGrad's rate in units of η, while the gradient stays 1. */
export const e044: Proof = {
  id: "E-044",
  run() {
    const rate = onSequence(adagrad, usual(adagrad, { eta: 1 }), constant(10000)).terms.rate ?? [];
    return [
      {
        label: { en: "rate/η at t = 100, gradient still 1", zh: "t = 100 时学习率/η，梯度仍为 1" },
        value: at(rate, 100),
        expected: 0.1,
        tolerance: 1e-9,
      },
      {
        label: { en: "rate/η at t = 10 000", zh: "t = 10 000 时学习率/η" },
        value: at(rate, 10000),
        expected: 0.01,
        tolerance: 1e-9,
      },
    ];
  },
};
