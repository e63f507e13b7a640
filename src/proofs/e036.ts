import { symmetricEigen } from "../math/linear/index.ts";
import { bindSurface, surfaces } from "../math/surfaces/index.ts";
import type { Proof } from "./proof.ts";

/** Eigenvalues of the Hessian at (0, 0), ascending. */
const curvatures = (id: "saddle" | "dome" | "monkeySaddle") =>
  symmetricEigen(bindSurface(surfaces[id]).hessian(0, 0)).values;

export const e036: Proof = {
  id: "E-036",
  run() {
    const [down, up] = curvatures("saddle");
    const [, highest] = curvatures("dome");
    const monkey = bindSurface(surfaces.monkeySaddle);
    return [
      {
        label: {
          en: "$x^2-y^2$ at 0: smaller eigenvalue",
          zh: "$x^2-y^2$ 在 0 处：较小的特征值",
        },
        value: down,
        expected: -2,
        tolerance: 0,
      },
      {
        label: { en: "larger one: the signs differ, a saddle", zh: "较大的：一负一正，鞍点" },
        value: up,
        expected: 2,
        tolerance: 0,
      },
      {
        label: {
          en: "$-x^2-y^2$ at 0: larger eigenvalue; both negative, a maximum",
          zh: "$-x^2-y^2$ 在 0 处：较大的特征值；两个都为负，极大点",
        },
        value: highest,
        expected: -2,
        tolerance: 0,
      },
      {
        label: {
          en: "$x^3-3xy^2$ at 0: largest size of an eigenvalue; nothing is decided",
          zh: "$x^3-3xy^2$ 在 0 处：特征值的最大绝对值；无法判断",
        },
        value: Math.max(...curvatures("monkeySaddle").map(Math.abs)),
        expected: 0,
        tolerance: 0,
      },
      {
        label: {
          en: "its height at $(0.1, 0)$: above 0",
          zh: "它在 $(0.1, 0)$ 处的高度：高于 0",
        },
        value: monkey.f(0.1, 0),
        expected: 0.001,
        tolerance: 1e-12,
      },
      {
        label: { en: "and at $(-0.1, 0)$: below 0", zh: "在 $(-0.1, 0)$ 处：低于 0" },
        value: monkey.f(-0.1, 0),
        expected: -0.001,
        tolerance: 1e-12,
      },
    ];
  },
};
