import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

/** The two constants are the ones for which mean 0 and variance 1 reproduce themselves; moving them shows why. */
export const selu = defineActivation({
  name: same("SELU"),
  formula: String.raw`f(x)=\lambda\begin{cases}x & x>0\\ \alpha\,(e^{x}-1) & x\le 0\end{cases}`,
  derivative: String.raw`f'(x)=\lambda\begin{cases}1 & x>0\\ \alpha e^{x} & x\le 0\end{cases}`,
  params: {
    scale: number({
      label: { en: "Scale", zh: "缩放系数" },
      symbol: String.raw`\lambda`,
      min: 0.5,
      max: 2,
      initial: 1.0507009873554805,
      place: "more",
    }),
    alpha: number({
      label: { en: "Depth of the floor", zh: "负饱和值" },
      symbol: String.raw`\alpha`,
      min: 0.1,
      max: 3,
      initial: 1.6732632423543772,
      place: "more",
    }),
  },
  f: (x, { scale, alpha }) => scale * (x > 0 ? x : alpha * Math.expm1(x)),
  df: (x, { scale, alpha }) => scale * (x > 0 ? 1 : alpha * Math.exp(x)),
  d2f: (x, { scale, alpha }) => (x > 0 ? 0 : scale * alpha * Math.exp(x)),
  range: ({ scale, alpha }) => [-scale * alpha, Number.POSITIVE_INFINITY],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "left",
  source: "selu",
});
