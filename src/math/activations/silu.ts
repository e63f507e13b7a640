import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";
import { lowestGate, sigmoidGate } from "./sigmoidGate.ts";

export const silu = defineActivation({
  name: same("SiLU"),
  formula: String.raw`f(x)=x\,\sigma(x)`,
  derivative: String.raw`f'(x)=\sigma(x)\bigl(1+x\,\sigma(-x)\bigr)`,
  params: {},
  f: (x) => sigmoidGate.f(x, x),
  df: (x) => sigmoidGate.df(x, x, 1),
  d2f: (x) => sigmoidGate.d2f(x, x, 1, 0),
  range: () => [lowestGate, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => false,
  saturates: () => "left",
  source: "gelu",
});
