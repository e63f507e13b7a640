import { softmax } from "../math/softmax/index.ts";
import { sigmoid } from "../math/special/index.ts";
import type { Proof } from "./proof.ts";

const logits = [1, 2, 3];

/** Two classes: the same number twice. Three: not the same. */
export const e023: Proof = {
  id: "E-023",
  run: () => [
    {
      label: { en: "$\\sigma(1.7)$", zh: "$\\sigma(1.7)$" },
      value: sigmoid(1.7),
      expected: 0.8455,
      tolerance: 5e-5,
    },
    {
      label: { en: "$\\softmax(1.7,\\,0)_1$", zh: "$\\softmax(1.7,\\,0)_1$" },
      value: softmax([1.7, 0])[0] as number,
      expected: 0.8455,
      tolerance: 5e-5,
    },
    {
      label: { en: "sum of $\\softmax(1,2,3)$", zh: "$\\softmax(1,2,3)$ 之和" },
      value: softmax(logits).reduce((a, b) => a + b),
      expected: 1,
      tolerance: 1e-15,
    },
    {
      label: {
        en: "sum of $\\sigma(1)$, $\\sigma(2)$, $\\sigma(3)$",
        zh: "$\\sigma(1)$、$\\sigma(2)$、$\\sigma(3)$ 之和",
      },
      value: logits.map(sigmoid).reduce((a, b) => a + b),
      expected: 2.564,
      tolerance: 5e-4,
    },
  ],
};
