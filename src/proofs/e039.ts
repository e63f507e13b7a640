import { descend, type OptimizerId, optimizers, usual } from "../math/optimizers/index.ts";
import { bindSurface, surfaces } from "../math/surfaces/index.ts";
import { coordinateAt } from "./bowl.ts";
import type { Proof } from "./proof.ts";

const saddle = bindSurface(surfaces.saddle);

const from = (id: OptimizerId, eta: number, steps: number) =>
  descend(optimizers[id], usual(optimizers[id], { eta }), saddle, [1, 0.1], { steps });

export const e039: Proof = {
  id: "E-039",
  run() {
    const newton = from("newton", 1, 1);
    const plain = from("sgd", 0.1, 13);
    const free = from("absNewton", 1, 1);
    return [
      {
        label: {
          en: "Newton on $x^2-y^2$ from $(1, 0.1)$: distance from the saddle after one step",
          zh: "牛顿法，$x^2-y^2$，从 $(1, 0.1)$ 出发：一步之后离鞍点的距离",
        },
        value: Math.hypot(coordinateAt(newton, 1, 0), coordinateAt(newton, 1, 1)),
        expected: 0,
        tolerance: 0,
      },
      {
        label: {
          en: "gradient descent, $\\eta=0.1$: $y$ after 13 steps",
          zh: "梯度下降，$\\eta=0.1$：13 步后的 $y$",
        },
        value: coordinateAt(plain, 13, 1),
        expected: 1.07,
        tolerance: 5e-3,
        digits: 3,
      },
      {
        label: { en: "its $x$ by then", zh: "此时的 $x$" },
        value: coordinateAt(plain, 13, 0),
        expected: 0.055,
        tolerance: 5e-4,
        digits: 2,
      },
      {
        label: {
          en: "Newton with $\\abs{H}$: $y$ after one step",
          zh: "用 $\\abs{H}$ 的牛顿法：一步之后的 $y$",
        },
        value: coordinateAt(free, 1, 1),
        expected: 0.2,
        tolerance: 1e-12,
      },
    ];
  },
};
