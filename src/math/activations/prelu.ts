import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";
import { slopedLeft } from "./slopedLeft.ts";

export const prelu = defineActivation({
  name: same("PReLU"),
  formula: String.raw`f(x)=\begin{cases}x & x>0\\ a x & x\le 0\end{cases}\quad a\ \text{learned}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ a & x\le 0\end{cases}\qquad \frac{\partial f}{\partial a}=\min(0,x)`,
  params: {
    a: number({
      label: { en: "Learned slope", zh: "学到的斜率" },
      symbol: "a",
      min: -1,
      max: 1,
      initial: 0.25,
    }),
  },
  f: (x, { a }) => slopedLeft.f(x, a),
  df: (x, { a }) => slopedLeft.df(x, a),
  d2f: () => 0,
  da: (x) => Math.min(0, x),
  range: ({ a }) => slopedLeft.range(a),
  kinks: () => [0],
  monotone: ({ a }) => slopedLeft.monotone(a),
  saturates: ({ a }) => slopedLeft.saturates(a),
  source: "prelu-he",
});
