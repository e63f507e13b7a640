import { type Activation, activations } from "../math/activations/index.ts";
import { outputStatistics } from "../math/statistics/index.ts";
import type { Measurement, Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const layers = 10;

function slopes(
  activation: Activation,
  tex: string,
  steepest: number,
  mean: number,
  product: number,
): readonly Measurement[] {
  const fn = usualActivation(activation);
  const { meanSlope } = outputStatistics(fn, { mean: 0, std: 1 });
  return [
    {
      label: { en: `$${tex}$ at 0`, zh: `$${tex}$ 在 0 处` },
      value: fn.df(0),
      expected: steepest,
      tolerance: 0,
    },
    {
      label: {
        en: `mean of $${tex}(z)$, $z\\sim\\Normal(0,1)$`,
        zh: `$z\\sim\\Normal(0,1)$ 时 $${tex}(z)$ 的平均`,
      },
      value: meanSlope,
      expected: mean,
      tolerance: 5e-4,
      digits: 3,
    },
    {
      label: { en: `that mean to the power of ${layers}`, zh: `这个平均值的 ${layers} 次方` },
      value: meanSlope ** layers,
      expected: product,
      tolerance: 0.05 * product,
      digits: 2,
    },
  ];
}

/** Steepest and average slope of tanh and sigmoid. */
export const e010: Proof = {
  id: "E-010",
  run: () => [
    ...slopes(activations.tanh, "\\tanh'", 1, 0.606, 6.7e-3),
    ...slopes(activations.sigmoid, "\\sigma'", 0.25, 0.207, 1.4e-7),
  ],
};
