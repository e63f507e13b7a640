import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { normals, rngFor } from "../math/random/index.ts";
import type { Proof } from "./proof.ts";

const { adam } = optimizers;

const meanSize = (steps: Float64Array): number =>
  steps.reduce((sum, s) => sum + Math.abs(s), 0) / steps.length;

/** Adam on gradients that are nothing but noise: it slows down and does not stop. */
export const e052: Proof = {
  id: "E-052",
  run() {
    const steps = onSequence(adam, usual(adam), normals(rngFor(1, "gradients"), 60000)).relative;
    return [
      {
        label: { en: "mean |step|/η in the long run", zh: "长期平均 |步长|/η" },
        value: meanSize(steps.subarray(10000)),
        expected: Math.sqrt(2 / Math.PI) * Math.sqrt(0.1 / 1.9),
        tolerance: 0.005,
        digits: 2,
      },
    ];
  },
};
