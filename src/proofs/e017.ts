import { activations } from "../math/activations/index.ts";
import { outputStatistics } from "../math/statistics/index.ts";
import type { Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

/** Mean and variance of a ReLU's output for two spreads of its input. */
export const e017: Proof = {
  id: "E-017",
  run() {
    const relu = usualActivation(activations.relu);
    const one = outputStatistics(relu, { mean: 0, std: 1 });
    const he = outputStatistics(relu, { mean: 0, std: Math.SQRT2 });
    return [
      {
        label: {
          en: "mean output, $z\\sim\\Normal(0,1)$",
          zh: "$z\\sim\\Normal(0,1)$ 时的输出均值",
        },
        value: one.mean,
        expected: 0.399,
        tolerance: 5e-4,
        digits: 3,
      },
      {
        label: { en: "variance of the output", zh: "输出方差" },
        value: one.variance,
        expected: 0.341,
        tolerance: 5e-4,
        digits: 3,
      },
      {
        label: {
          en: "mean output, $z\\sim\\Normal(0,2)$",
          zh: "$z\\sim\\Normal(0,2)$ 时的输出均值",
        },
        value: he.mean,
        expected: 0.564,
        tolerance: 5e-4,
        digits: 3,
      },
    ];
  },
};
