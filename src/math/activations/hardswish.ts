import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const hardswish = defineActivation({
  name: same("Hardswish"),
  formula: String.raw`f(x)=\frac{x}{6}\,\min\bigl(6,\max(0,x+3)\bigr)`,
  derivative: String.raw`f'(x)=\begin{cases}0 & x<-3\\ \frac{2x+3}{6} & |x|\le 3\\ 1 & x>3\end{cases}`,
  params: {},
  f: (x) => (x > 3 ? x : x > -3 ? (x * (x + 3)) / 6 : 0),
  df: (x) => (x > 3 ? 1 : x >= -3 ? (2 * x + 3) / 6 : 0),
  d2f: (x) => (Math.abs(x) < 3 ? 1 / 3 : 0),
  range: () => [-0.375, Number.POSITIVE_INFINITY],
  kinks: () => [-3, 3],
  monotone: () => false,
  saturates: () => "left",
});
