import { defineActivation } from "./activation.ts";
import { lowestGate, sigmoidGate } from "./sigmoidGate.ts";

const rate = 1.702;

export const geluSigmoid = defineActivation({
  name: { en: "GELU (sigmoid)", zh: "GELU（sigmoid 近似）" },
  formula: String.raw`f(x)=x\,\sigma(1.702\,x)`,
  derivative: String.raw`f'(x)=\sigma(v)\bigl(1+v\,\sigma(-v)\bigr),\quad v=1.702\,x`,
  params: {},
  f: (x) => sigmoidGate.f(x, rate * x),
  df: (x) => sigmoidGate.df(x, rate * x, rate),
  d2f: (x) => sigmoidGate.d2f(x, rate * x, rate, 0),
  range: () => [lowestGate / rate, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => false,
  saturates: () => "left",
  source: "gelu",
});
