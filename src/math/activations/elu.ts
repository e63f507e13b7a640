import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const elu = defineActivation({
  name: same("ELU"),
  formula: String.raw`f(x)=\begin{cases}x & x>0\\ \alpha\,(e^{x}-1) & x\le 0\end{cases}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ \alpha e^{x} & x\le 0\end{cases}`,
  params: {
    alpha: number({
      label: { en: "Depth of the floor", zh: "负饱和值" },
      symbol: String.raw`\alpha`,
      min: 0.1,
      max: 3,
      step: 0.1,
      initial: 1,
    }),
  },
  f: (x, { alpha }) => (x > 0 ? x : alpha * Math.expm1(x)),
  df: (x, { alpha }) => (x > 0 ? 1 : alpha * Math.exp(x)),
  d2f: (x, { alpha }) => (x > 0 ? 0 : alpha * Math.exp(x)),
  range: ({ alpha }) => [-alpha, Number.POSITIVE_INFINITY],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "left",
  source: "elu",
});
