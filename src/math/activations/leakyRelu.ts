import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";
import { slopedLeft } from "./slopedLeft.ts";

export const leakyRelu = defineActivation({
  name: same("Leaky ReLU"),
  formula: String.raw`f(x)=\begin{cases}x & x>0\\ \alpha x & x\le 0\end{cases}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ \alpha & x\le 0\end{cases}`,
  params: {
    slope: number({
      label: { en: "Negative slope", zh: "负半轴斜率" },
      symbol: String.raw`\alpha`,
      min: 0,
      max: 1,
      initial: 0.01,
    }),
  },
  f: (x, { slope }) => slopedLeft.f(x, slope),
  df: (x, { slope }) => slopedLeft.df(x, slope),
  d2f: () => 0,
  range: ({ slope }) => slopedLeft.range(slope),
  kinks: () => [0],
  monotone: ({ slope }) => slopedLeft.monotone(slope),
  saturates: ({ slope }) => slopedLeft.saturates(slope),
  source: "leaky-relu",
});
