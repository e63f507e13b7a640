import { same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

export const softsign = defineActivation({
  name: same("Softsign"),
  formula: String.raw`f(x)=\frac{x}{1+|x|}`,
  derivative: String.raw`f'(x)=\frac{1}{(1+|x|)^2}`,
  params: {},
  f: (x) => x / (1 + Math.abs(x)),
  df: (x) => (1 + Math.abs(x)) ** -2,
  d2f: (x) => -2 * Math.sign(x) * (1 + Math.abs(x)) ** -3,
  range: () => [-1, 1],
  kinks: () => [0],
  monotone: () => true,
  saturates: () => "both",
  source: "xavier",
});
