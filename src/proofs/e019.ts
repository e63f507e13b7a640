import { activations } from "../math/activations/index.ts";
import type { Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

/** The slope of a path through negative leaky units. */
export const e019: Proof = {
  id: "E-019",
  run() {
    const slope = usualActivation(activations.leakyRelu).df(-1);
    return [
      {
        label: { en: "slope through one negative unit", zh: "经过一个负半轴单元的斜率" },
        value: slope,
        expected: 0.01,
        tolerance: 0,
      },
      {
        label: { en: "slope through three", zh: "经过三个" },
        value: slope ** 3,
        expected: 1e-6,
        tolerance: 1e-9,
        digits: 1,
      },
    ];
  },
};
