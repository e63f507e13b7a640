import { number, same, type Values } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";
import { slopedLeft } from "./slopedLeft.ts";

const params = {
  lower: number({
    label: { en: "Smallest slope", zh: "最小斜率" },
    symbol: String.raw`\ell`,
    min: 0,
    max: 1,
    initial: 1 / 8,
  }),
  upper: number({
    label: { en: "Largest slope", zh: "最大斜率" },
    symbol: "u",
    min: 0,
    max: 1,
    initial: 1 / 3,
  }),
};

const meanSlope = ({ lower, upper }: Values<typeof params>) => (lower + upper) / 2;

/** As it is at test time. In training the negative slope is drawn anew from U(lower, upper) for every unit. */
export const rrelu = defineActivation({
  name: same("RReLU"),
  formula: String.raw`f(x)=\begin{cases}x & x>0\\ \tfrac{\ell+u}{2}\,x & x\le 0\end{cases}`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ \tfrac{\ell+u}{2} & x\le 0\end{cases}`,
  params,
  f: (x, p) => slopedLeft.f(x, meanSlope(p)),
  df: (x, p) => slopedLeft.df(x, meanSlope(p)),
  d2f: () => 0,
  range: (p) => slopedLeft.range(meanSlope(p)),
  kinks: () => [0],
  monotone: (p) => slopedLeft.monotone(meanSlope(p)),
  saturates: (p) => slopedLeft.saturates(meanSlope(p)),
  source: "rrelu",
});
