import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const hardtanh = defineActivation({
  name: same("Hardtanh"),
  formula: String.raw`f(x)=\min\bigl(M,\max(m,x)\bigr)`,
  derivative: String.raw`f'(x)=\begin{cases}1 & m<x<M\\ 0 & \text{otherwise}\end{cases}`,
  params: {
    min: number({
      label: { en: "Floor", zh: "下限" },
      symbol: "m",
      min: -3,
      max: 0,
      step: 0.1,
      initial: -1,
    }),
    max: number({
      label: { en: "Ceiling", zh: "上限" },
      symbol: "M",
      min: 0.1,
      max: 3,
      step: 0.1,
      initial: 1,
    }),
  },
  f: (x, { min, max }) => Math.min(max, Math.max(min, x)),
  df: (x, { min, max }) => (x > min && x < max ? 1 : 0),
  d2f: () => 0,
  range: ({ min, max }) => [min, max],
  kinks: ({ min, max }) => [min, max],
  monotone: () => true,
  saturates: () => "both",
});
