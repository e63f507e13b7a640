import { noiseBall } from "../math/quadratic/index.ts";
import { rngFor } from "../math/random/index.ts";
import {
  batchMeans,
  followBatches,
  interpolatingSamples,
  meanSquares,
  noisySamples,
} from "../math/stochastic/index.ts";
import type { Proof } from "./proof.ts";

const noisy = noisySamples(256, false);
const agreeing = interpolatingSamples(2, false);

/** Root mean square of x over the last `steps` of a long run, one sample a step, from x = 0. */
function measuredFloor(eta: number, steps: number): number {
  const means = batchMeans(noisy.values, 1, 2 * steps, "replacement", rngFor(1, "E-031 floor"));
  const xs = followBatches(noisy, means, new Float64Array(2 * steps).fill(eta), 0);
  return Math.sqrt(xs.slice(-steps).reduce((sum, x) => sum + (x * x) / steps, 0));
}

const oneOverT = (steps: number) => Float64Array.from({ length: steps }, (_, i) => 1 / (i + 1));

export const e031: Proof = {
  id: "E-031",
  run: () => [
    {
      label: {
        en: "rms of $x$ for one sample a step, $\\eta=0.1$: $\\sqrt{\\eta/(2-\\eta)}$",
        zh: "每步一个样本、$\\eta=0.1$ 时 $x$ 的均方根：$\\sqrt{\\eta/(2-\\eta)}$",
      },
      value: Math.sqrt(noiseBall(0.1, 1, 1)),
      expected: 0.229,
      tolerance: 5e-4,
      digits: 3,
    },
    {
      label: { en: "the same, measured over 100 000 steps", zh: "同上，跑 100 000 步实测" },
      value: measuredFloor(0.1, 100_000),
      expected: 0.229,
      tolerance: 0.004,
      digits: 3,
    },
    {
      label: {
        en: "$\\E x^2$ after 100 steps with $\\eta_t=1/t$",
        zh: "$\\eta_t=1/t$ 走 100 步后的 $\\E x^2$",
      },
      value: meanSquares(noisy, 1, oneOverT(100), 5)[100] ?? Number.NaN,
      expected: 0.01,
      tolerance: 1e-12,
    },
    {
      label: {
        en: "interpolating data, $x$ from 5 after 60 alternating steps, $\\eta=0.2$",
        zh: "可插值的数据，从 5 出发、交替取样 60 步后的 $x$，$\\eta=0.2$",
      },
      value:
        followBatches(
          agreeing,
          batchMeans(agreeing.values, 1, 60, "stored", rngFor(1, "E-031")),
          new Float64Array(60).fill(0.2),
          5,
        )[60] ?? Number.NaN,
      expected: 6.6e-24,
      tolerance: 5e-26,
      digits: 2,
    },
  ],
};
