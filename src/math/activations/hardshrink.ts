import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const hardshrink = defineActivation({
  name: same("Hardshrink"),
  formula: String.raw`f(x)=\begin{cases}x & |x|>\lambda\\ 0 & |x|\le\lambda\end{cases}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & |x|>\lambda\\ 0 & |x|\le\lambda\end{cases}`,
  params: {
    lambda: number({
      label: { en: "Threshold", zh: "阈值" },
      symbol: String.raw`\lambda`,
      min: 0.1,
      max: 3,
      step: 0.1,
      initial: 0.5,
    }),
  },
  f: (x, { lambda }) => (Math.abs(x) > lambda ? x : 0),
  df: (x, { lambda }) => (Math.abs(x) > lambda ? 1 : 0),
  d2f: () => 0,
  range: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  kinks: ({ lambda }) => [-lambda, lambda],
  monotone: () => true,
  saturates: () => "none",
});
