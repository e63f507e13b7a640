import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

/** ELU with x divided by α inside, so that the slope is 1 on both sides of 0 for every α. */
export const celu = defineActivation({
  name: same("CELU"),
  formula: String.raw`f(x)=\begin{cases}x & x>0\\ \alpha\,(e^{x/\alpha}-1) & x\le 0\end{cases}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ e^{x/\alpha} & x\le 0\end{cases}`,
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
  f: (x, { alpha }) => (x > 0 ? x : alpha * Math.expm1(x / alpha)),
  df: (x, { alpha }) => (x > 0 ? 1 : Math.exp(x / alpha)),
  d2f: (x, { alpha }) => (x > 0 ? 0 : Math.exp(x / alpha) / alpha),
  range: ({ alpha }) => [-alpha, Number.POSITIVE_INFINITY],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "left",
  source: "elu",
});
