import {
  descend,
  type Objective,
  type Optimizer,
  optimizers,
  usual,
} from "../math/optimizers/index.ts";
import { type QuadraticMethodId, quadraticMethods } from "../math/quadratic/index.ts";
import type { Proof } from "./proof.ts";

const [mu, L] = [0.01, 1];

const valley: Objective = {
  f: (x, y) => (mu * x * x + L * y * y) / 2,
  gradient(x, y, out) {
    out[0] = mu * x;
    out[1] = L * y;
  },
};

/** Steps from (1, 1) until the distance from the minimum is below a millionth, each method with its best settings. */
function stepsOf(method: QuadraticMethodId, optimizer: Optimizer): number {
  const { eta, beta } = quadraticMethods[method].best(mu, L);
  const hyper = { ...usual(optimizer), eta, beta };
  const { path } = descend(optimizer, hyper, valley, [1, 1], { steps: 800 });
  for (let t = 0; 2 * t < path.length; t++) {
    if (Math.hypot(path[2 * t] as number, path[2 * t + 1] as number) < 1e-6) return t;
  }
  return Number.POSITIVE_INFINITY;
}

export const e041: Proof = {
  id: "E-041",
  run: () => [
    {
      label: {
        en: "steps of gradient descent, $\\kappa=100$, $\\eta=2/(\\mu+L)$",
        zh: "梯度下降的步数，$\\kappa=100$，$\\eta=2/(\\mu+L)$",
      },
      value: stepsOf("gradientDescent", optimizers.sgd),
      expected: 709,
      tolerance: 0,
    },
    {
      label: {
        en: "steps of Nesterov, $\\eta=1/L$, $\\beta=9/11$",
        zh: "Nesterov 的步数，$\\eta=1/L$，$\\beta=9/11$",
      },
      value: stepsOf("nesterov", optimizers.nagLookahead),
      expected: 158,
      tolerance: 0,
    },
    {
      label: { en: "steps of the tuned heavy ball", zh: "调好的重球法的步数" },
      value: stepsOf("heavyBall", optimizers.momentum),
      expected: 95,
      tolerance: 0,
    },
  ],
};
