import { descend, type Objective, optimizers, usual } from "../math/optimizers/index.ts";
import { log1pexp, sigmoid } from "../math/special/index.ts";
import { coordinateAt, descendBowl } from "./bowl.ts";
import type { Measurement, Proof } from "./proof.ts";

/** Logistic loss of one weight on the points x = ±1 with labels ±1: separable, so that every larger weight is better. */
const separable: Objective = {
  f: (w) => log1pexp(-w),
  gradient(w, _b, out) {
    out[0] = -sigmoid(-w);
    out[1] = 0;
  },
};

function weights(): Measurement[] {
  const run = descend(optimizers.sgd, usual(optimizers.sgd, { eta: 1 }), separable, [0, 0], {
    steps: 10000,
  });
  return [100, 1000, 10000].map((t) => ({
    label: {
      en: `separable data, $\\eta=1$: weight after ${t} steps, about $\\ln t$`,
      zh: `线性可分数据，$\\eta=1$：${t} 步后的权重，约为 $\\ln t$`,
    },
    value: coordinateAt(run, t, 0),
    expected: Math.log(t),
    tolerance: 0.02,
    digits: 3,
  }));
}

export const e030: Proof = {
  id: "E-030",
  run: () => [
    {
      label: {
        en: "$\\abs{x_{50}}$ on the convex $\\tfrac12x^2$ from 1, $\\eta=2.1$",
        zh: "凸函数 $\\tfrac12x^2$，从 1 出发，$\\eta=2.1$ 时的 $\\abs{x_{50}}$",
      },
      value: Math.abs(coordinateAt(descendBowl([1, 1], 2.1, [1, 0], 50), 50, 0)),
      expected: 117,
      tolerance: 0.5,
      digits: 3,
    },
    ...weights(),
  ],
};
