import { softmax } from "../math/softmax/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const largest = (factor: number, expected: number): Measurement => ({
  label: {
    en: `largest of $\\softmax(${factor},${2 * factor},${3 * factor})$`,
    zh: `$\\softmax(${factor},${2 * factor},${3 * factor})$ 的最大值`,
  },
  value: Math.max(...softmax([factor, 2 * factor, 3 * factor])),
  expected,
  tolerance: 5e-4,
  digits: 3,
});

/** The same ranking, another confidence. */
export const e126: Proof = {
  id: "E-126",
  run: () => [largest(1, 0.665), largest(3, 0.95)],
};
