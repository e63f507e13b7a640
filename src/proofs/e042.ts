import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { constant } from "./gradients.ts";
import type { Measurement, Proof } from "./proof.ts";

const { rmsprop } = optimizers;

/** Steps until the average of squares has climbed to 1 − 1/e of a gradient that jumped from 0 to 1. */
function rise(beta: number, expected: number): Measurement {
  const { v } = onSequence(rmsprop, usual(rmsprop, { beta }), constant(2000)).terms;
  return {
    label: {
      en: `steps to reach 63% of a jump, $\\beta=${beta}$`,
      zh: `走完一次跳变的 63% 所需步数，$\\beta=${beta}$`,
    },
    value: v === undefined ? Number.NaN : v.findIndex((x) => x >= 1 - Math.exp(-1)) + 1,
    expected,
    tolerance: 0,
  };
}

export const e042: Proof = {
  id: "E-042",
  run: () => [rise(0.9, 10), rise(0.99, 100), rise(0.999, 1000)],
};
