import { number } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const step = defineActivation({
  name: { en: "Step", zh: "阶跃函数" },
  formula: String.raw`f(x)=\begin{cases}1 & x>0\\ f_0 & x=0\\ 0 & x<0\end{cases}`,
  derivative: String.raw`f'(x)=0 \quad (x\neq 0)`,
  params: {
    atZero: number({
      label: { en: "Value at zero", zh: "零点取值" },
      symbol: "f_0",
      min: 0,
      max: 1,
      step: 0.5,
      initial: 0,
      place: "more",
    }),
  },
  f: (x, { atZero }) => (x > 0 ? 1 : x < 0 ? 0 : atZero),
  df: () => 0,
  range: () => [0, 1],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "both",
  source: "perceptron",
});
