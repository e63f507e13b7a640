import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const relu = defineActivation({
  name: same("ReLU"),
  formula: String.raw`f(x)=\max(0,x)`,
  derivative: String.raw`f'(x)=\begin{cases}1 & x>0\\ 0 & x\le 0\end{cases}`,
  params: {},
  f: (x) => (x > 0 ? x : 0),
  df: (x) => (x > 0 ? 1 : 0),
  d2f: () => 0,
  range: () => [0, Number.POSITIVE_INFINITY],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "left",
  source: "relu",
});
