import { rngFor } from "../math/random/index.ts";
import { batchMeans, fastestRate, moments, noisySamples } from "../math/stochastic/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const samples = noisySamples(256, false);

/** Steps until the rms of x has fallen from 2 to 0.1, with the best constant rate up to 0.1 for that batch. */
const steps = (batch: number, expected: number): Measurement => ({
  label: {
    en: `steps to the target at the best rate, $B=${batch}$`,
    zh: `$B=${batch}$、学习率取最优时，到达目标的步数`,
  },
  value: fastestRate(samples, batch, 4, 0.01, 0.1).steps,
  expected,
  tolerance: 0,
});

export const e035: Proof = {
  id: "E-035",
  run() {
    const means = batchMeans(samples.values, 16, 20_000, "replacement", rngFor(1, "E-035"));
    return [
      {
        label: {
          en: "noise of a gradient over 16 samples, in units of one",
          zh: "16 个样本的梯度噪声，以单样本噪声为单位",
        },
        value: Math.sqrt(moments(means).variance),
        expected: 0.25,
        tolerance: 0.005,
        digits: 2,
      },
      steps(1, 231),
      steps(2, 116),
      steps(4, 58),
      steps(64, 29),
      steps(256, 29),
    ];
  },
};
