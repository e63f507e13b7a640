import {
  type Hyper,
  type Optimizer,
  onSequence,
  optimizers,
  usual,
} from "../math/optimizers/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const { adam, amsgrad, sgd } = optimizers;

const cycles = 1000;
const gradients = Float64Array.from({ length: 3 * cycles }, (_, k) => (k % 3 === 0 ? 3 : -1));
const options = { rate: (t: number) => 0.5 / Math.sqrt(t), interval: [-1, 1] } as const;

/** Mean position over the last cycle of gradients 3, −1, −1 on [−1, 1]; the best point is −1. */
function end(name: string, optimizer: Optimizer, hyper: Hyper, expected: number): Measurement {
  const { position } = onSequence(optimizer, hyper, gradients, options);
  return {
    label: { en: `${name}: where it ends`, zh: `${name} 的终点` },
    value: position.slice(-3).reduce((a, b) => a + b, 0) / 3,
    expected,
    tolerance: 0.02,
    digits: 2,
  };
}

const fast = { beta1: 0, beta2: 0.1 };

export const e050: Proof = {
  id: "E-050",
  run: () => [
    end("Adam", adam, usual(adam, fast), 1),
    end("SGD", sgd, usual(sgd), -1),
    end("AMSGrad", amsgrad, usual(amsgrad, fast), -1),
  ],
};
