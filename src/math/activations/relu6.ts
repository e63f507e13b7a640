import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const relu6 = defineActivation({
  name: same("ReLU6"),
  formula: String.raw`f(x)=\min\bigl(6,\max(0,x)\bigr)`,
  derivative: String.raw`f'(x)=\begin{cases}1 & 0<x<6\\ 0 & \text{otherwise}\end{cases}`,
  params: {},
  f: (x) => Math.min(6, Math.max(0, x)),
  df: (x) => (x > 0 && x < 6 ? 1 : 0),
  d2f: () => 0,
  range: () => [0, 6],
  kinks: () => [0, 6],
  monotone: () => true,
  saturates: () => "both",
  source: "mobilenet",
});
