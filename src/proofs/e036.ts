import { classifyStationary, type Definiteness } from "../math/linear/index.ts";
import { bindSurface, surfaces } from "../math/surfaces/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const one = (is: boolean) => (is ? 1 : 0);

/** 1 if the Hessian at (0, 0) says `kind`. */
const says = (
  id: "saddle" | "dome" | "monkeySaddle",
  kind: Definiteness,
  label: Measurement["label"],
): Measurement => ({
  label,
  value: one(classifyStationary(bindSurface(surfaces[id]).hessian(0, 0)) === kind),
  expected: 1,
  tolerance: 0,
});

export const e036: Proof = {
  id: "E-036",
  run() {
    const monkey = bindSurface(surfaces.monkeySaddle);
    return [
      says("saddle", "saddle", {
        en: "$x^2-y^2$ at 0: eigenvalues of both signs (1 = yes)",
        zh: "$x^2-y^2$ 在 0 处：特征值有正有负（1 = 是）",
      }),
      says("dome", "maximum", {
        en: "$-x^2-y^2$ at 0: both negative, a maximum (1 = yes)",
        zh: "$-x^2-y^2$ 在 0 处：全为负，是极大点（1 = 是）",
      }),
      says("monkeySaddle", "degenerate", {
        en: "$x^3-3xy^2$ at 0: the Hessian does not decide (1 = yes)",
        zh: "$x^3-3xy^2$ 在 0 处：海森矩阵无法判断（1 = 是）",
      }),
      {
        label: {
          en: "$x^3-3xy^2$ at $(0.1, 0)$: higher than at 0",
          zh: "$x^3-3xy^2$ 在 $(0.1, 0)$：比 0 处高",
        },
        value: monkey.f(0.1, 0),
        expected: 0.001,
        tolerance: 1e-12,
      },
      {
        label: { en: "and at $(-0.1, 0)$: lower", zh: "在 $(-0.1, 0)$：比 0 处低" },
        value: monkey.f(-0.1, 0),
        expected: -0.001,
        tolerance: 1e-12,
      },
    ];
  },
};
