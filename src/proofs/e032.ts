import { descend, gradientNoise, optimizers, usual } from "../math/optimizers/index.ts";
import { rngFor } from "../math/random/index.ts";
import { batchMeans, noisySamples } from "../math/stochastic/index.ts";
import { bindSurface, surfaces } from "../math/surfaces/index.ts";
import type { Proof } from "./proof.ts";

const wells = bindSurface(surfaces.doubleWell);
const manyWells = bindSurface(surfaces.styblinskiTang);
const { sgd } = optimizers;

/** Share of runs from the ridge between two wells that have left it after 200 steps. */
function left(noise: number): number {
  const runs = 100;
  let away = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { path } = descend(sgd, usual(sgd, { eta: 0.05 }), wells, [0, 1.5], {
      steps: 200,
      noise: gradientNoise(rngFor(seed, "E-032"), 200, noise),
    });
    if (Math.abs(path[path.length - 2] as number) > 0.5) away++;
  }
  return away / runs;
}

const meanOfBatches = () => {
  const steps = 100_000;
  const means = batchMeans(
    noisySamples(256, false).values,
    1,
    steps,
    "replacement",
    rngFor(1, "E-032 means"),
  );
  return means.reduce((sum, g) => sum + g / steps, 0);
};

export const e032: Proof = {
  id: "E-032",
  run: () => [
    {
      label: {
        en: "full-batch descent on a surface of four wells, from $(2, 2)$: loss at the end",
        zh: "四个势阱的曲面上，全批量下降从 $(2, 2)$ 出发，最终损失",
      },
      value:
        descend(sgd, usual(sgd, { eta: 0.02 }), manyWells, [2, 2], { steps: 500 }).loss[500] ??
        Number.NaN,
      expected: -50.06,
      tolerance: 0.005,
    },
    {
      label: { en: "loss at the lowest point of that surface", zh: "该曲面最低点的损失" },
      value: manyWells.minima[0]?.f ?? Number.NaN,
      expected: -78.33,
      tolerance: 0.005,
    },
    {
      label: {
        en: "mean of 100 000 one-sample gradients (the full one is 0)",
        zh: "100 000 个单样本梯度的均值（全批量梯度为 0）",
      },
      value: meanOfBatches(),
      expected: 0,
      tolerance: 0.01,
      digits: 1,
    },
    {
      label: {
        en: "share of runs that leave the ridge of the double well, without noise",
        zh: "双势阱的脊线上，无噪声时离开的比例",
      },
      value: left(0),
      expected: 0,
      tolerance: 0,
    },
    {
      label: { en: "the same, with noise of 0.1", zh: "同上，噪声为 0.1" },
      value: left(0.1),
      expected: 1,
      tolerance: 0.01,
    },
  ],
};
