import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const hardsigmoid = defineActivation({
  name: same("Hardsigmoid"),
  formula: String.raw`f(x)=\min\Bigl(1,\max\Bigl(0,\frac{x+3}{6}\Bigr)\Bigr)`,
  derivative: String.raw`f'(x)=\begin{cases}\tfrac16 & |x|<3\\ 0 & |x|\ge 3\end{cases}`,
  params: {},
  f: (x) => Math.min(1, Math.max(0, (x + 3) / 6)),
  df: (x) => (Math.abs(x) < 3 ? 1 / 6 : 0),
  d2f: () => 0,
  range: () => [0, 1],
  kinks: () => [-3, 3],
  monotone: () => true,
  saturates: () => "both",
});
