import { type Activation, activations } from "../math/activations/index.ts";
import { outputStatistics, sameSignShare } from "../math/statistics/index.ts";
import type { Measurement, Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const inputs = 10;

/** How often the gradient Σ δx of a batch has no two components of opposite sign; δ = ±1 at random. */
function shares(
  name: string,
  activation: Activation,
  promised: Readonly<Record<number, number>>,
): Measurement[] {
  const share = sameSignShare(usualActivation(activation));
  return Object.entries(promised).map(([batch, expected]) => ({
    label: {
      en: `updates of one sign, ${name} inputs, batch of ${batch}`,
      zh: `${name} 输出作输入，批量 ${batch}，同号更新的比例`,
    },
    value: 100 * share(Number(batch), inputs),
    expected,
    tolerance: 0.6,
    digits: 2,
    unit: { en: "%", zh: "%" },
  }));
}

/** κ of E[xxᵀ] = Var·I + mean²·11ᵀ: its eigenvalues are Var + n·mean² (once) and Var. */
function condition(n: number): number {
  const { mean, variance } = outputStatistics(usualActivation(activations.sigmoid), {
    mean: 0,
    std: 1,
  });
  return (variance + n * mean ** 2) / variance;
}

/** How much mini-batches soften the common sign, and what the mean does to the conditioning. */
export const e014: Proof = {
  id: "E-014",
  run: () => [
    ...shares("sigmoid", activations.sigmoid, { 1: 100, 8: 57, 128: 53 }),
    ...shares("ReLU", activations.relu, { 1: 100, 8: 10, 128: 8 }),
    ...shares("tanh", activations.tanh, { 128: 0 }),
    {
      label: {
        en: "condition number of $\\E[xx^\\top]$, 100 sigmoid inputs",
        zh: "100 个 sigmoid 输入，$\\E[xx^\\top]$ 的条件数",
      },
      value: condition(100),
      expected: 577,
      tolerance: 0.5,
      digits: 3,
    },
  ],
};
