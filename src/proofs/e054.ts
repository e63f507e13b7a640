import { type Optimizer, onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at } from "./gradients.ts";
import type { Measurement, Proof } from "./proof.ts";

const last = 2000;

/** 1 for fifty steps, then one hundredth of it. */
const drop = Float64Array.from({ length: last }, (_, k) => (k < 50 ? 1 : 0.01));

const termsOf = (optimizer: Optimizer) => onSequence(optimizer, usual(optimizer), drop).terms;

function growth(
  name: string,
  optimizer: Optimizer,
  expected: number,
  tolerance: number,
): Measurement {
  const rate = termsOf(optimizer).rate ?? [];
  return {
    label: {
      en: `${name}: rate at t = ${last} over rate at t = 50`,
      zh: `${name}：t = ${last} 与 t = 50 的有效学习率之比`,
    },
    value: at(rate, last) / at(rate, 50),
    expected,
    tolerance,
    digits: 3,
  };
}

export const e054: Proof = {
  id: "E-054",
  run() {
    const { adagrad, adam, amsgrad, rmsprop } = optimizers;
    const raw = termsOf(amsgrad).vMax ?? [];
    return [
      growth("AdaGrad", adagrad, 0.998, 0.001),
      growth("RMSProp", rmsprop, 99.7, 0.1),
      growth("Adam", adam, 11.1, 0.05),
      growth("AMSGrad (PyTorch)", amsgrad, 4.21, 0.005),
      {
        label: {
          en: "AMSGrad’s raw maximum of $v$, same ratio",
          zh: "AMSGrad 记下的 $v$ 的最大值，同一比值",
        },
        value: at(raw, last) / at(raw, 50),
        expected: 1,
        tolerance: 0,
      },
    ];
  },
};
