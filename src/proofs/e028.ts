import { univariates } from "../math/univariate/index.ts";
import type { Proof } from "./proof.ts";

const { absolute, cubic } = univariates;

export const e028: Proof = {
  id: "E-028",
  run: () => [
    {
      label: { en: "slope of $x^3$ at 0", zh: "$x^3$ 在 0 处的斜率" },
      value: cubic.slope(0),
      expected: 0,
      tolerance: 0,
    },
    {
      label: {
        en: "$x^3$ at $-0.1$: lower than at 0",
        zh: "$x^3$ 在 $-0.1$ 处的值：比 0 处更低",
      },
      value: cubic.f(-0.1),
      expected: -0.001,
      tolerance: 1e-12,
    },
    {
      label: {
        en: "slope of $\\abs{x}$ just left of its minimum",
        zh: "$\\abs{x}$ 在最小点左侧的斜率",
      },
      value: absolute.slope(-1e-9),
      expected: -1,
      tolerance: 0,
    },
    {
      label: { en: "and just right of it", zh: "在最小点右侧的斜率" },
      value: absolute.slope(1e-9),
      expected: 1,
      tolerance: 0,
    },
  ],
};
