import { same } from "../../params/index.ts";
import { sechSquared } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

export const tanh = defineActivation({
  name: same("Tanh"),
  formula: String.raw`\tanh x=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}`,
  derivative: String.raw`\tanh' x=1-\tanh^2 x`,
  params: {},
  f: (x) => Math.tanh(x),
  df: (x) => sechSquared(x),
  d2f: (x) => -2 * Math.tanh(x) * sechSquared(x),
  range: () => [-1, 1],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "both",
  source: "efficient-backprop",
});
