import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { momentum, momentumEma } = optimizers;

/** The two forms of momentum on a gradient that is always 1. */
export const e040: Proof = {
  id: "E-040",
  run() {
    const classical = onSequence(momentum, usual(momentum, { eta: 0.1 }), constant(100));
    const ema = onSequence(momentumEma, usual(momentumEma, { eta: 0.1 }), constant(100));
    return [
      {
        label: {
          en: "distance after 100 steps, $v=\\beta v+g$",
          zh: "100 步走过的距离，$v=\\beta v+g$",
        },
        value: -at(classical.position, 100),
        expected: 91,
        tolerance: 0.05,
      },
      {
        label: {
          en: "distance after 100 steps, $v=\\beta v+(1-\\beta)g$",
          zh: "100 步走过的距离，$v=\\beta v+(1-\\beta)g$",
        },
        value: -at(ema.position, 100),
        expected: 9.1,
        tolerance: 0.005,
      },
      {
        label: { en: "last step, $v=\\beta v+g$", zh: "最后一步，$v=\\beta v+g$" },
        value: -at(classical.delta, 100),
        expected: 1,
        tolerance: 1e-3,
        digits: 3,
      },
      {
        label: {
          en: "last step, $v=\\beta v+(1-\\beta)g$",
          zh: "最后一步，$v=\\beta v+(1-\\beta)g$",
        },
        value: -at(ema.delta, 100),
        expected: 0.1,
        tolerance: 1e-4,
        digits: 3,
      },
    ];
  },
};
