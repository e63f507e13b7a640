import { type Activation, activations } from "../math/activations/index.ts";
import { bernoulli, integerBelow, normals, type Rng, rngFor } from "../math/random/index.ts";
import { outputStatistics } from "../math/statistics/index.ts";
import type { Measurement, Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const inputs = 10;
const examples = 4000;
const trials = 2500;

/** Outputs of the layer below, one example after the other. */
function outputs(f: (z: number) => number, rng: Rng): Float64Array {
  return normals(rng, inputs * examples).map(f);
}

/** Whether the gradient Σ δx of one batch has no two components of opposite sign; δ = ±1 at random. */
function oneSign(x: Float64Array, batch: number, rng: Rng): boolean {
  const gradient = new Float64Array(inputs);
  for (let k = 0; k < batch; k++) {
    const delta = bernoulli(rng, 0.5) ? 1 : -1;
    const row = inputs * integerBelow(rng, examples);
    for (let j = 0; j < inputs; j++)
      gradient[j] = (gradient[j] as number) + delta * (x[row + j] as number);
  }
  return gradient.every((g) => g >= 0) || gradient.every((g) => g <= 0);
}

function share(
  name: string,
  activation: Activation,
  batch: number,
  expected: number,
  tolerance: number,
): Measurement {
  const x = outputs(usualActivation(activation).f, rngFor(1, name));
  const rng = rngFor(batch, name);
  let hits = 0;
  for (let t = 0; t < trials; t++) if (oneSign(x, batch, rng)) hits++;
  return {
    label: {
      en: `updates of one sign, ${name} inputs, batch of ${batch}`,
      zh: `${name} 输出作输入，批量 ${batch}，同号更新的比例`,
    },
    value: (100 * hits) / trials,
    expected,
    tolerance,
    digits: 2,
    unit: { en: "%", zh: "%" },
  };
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
    share("sigmoid", activations.sigmoid, 1, 100, 0),
    share("sigmoid", activations.sigmoid, 8, 57, 4),
    share("sigmoid", activations.sigmoid, 128, 53, 4),
    share("ReLU", activations.relu, 1, 100, 0),
    share("ReLU", activations.relu, 8, 10, 3),
    share("ReLU", activations.relu, 128, 8, 3),
    share("tanh", activations.tanh, 128, 0, 1),
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
