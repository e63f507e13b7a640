import { same } from "../../params/index.ts";
import { sechSquared } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

export const tanhshrink = defineActivation({
  name: same("Tanhshrink"),
  formula: String.raw`f(x)=x-\tanh x`,
  derivative: String.raw`f'(x)=\tanh^2 x`,
  params: {},
  f: (x) => x - Math.tanh(x),
  df: (x) => Math.tanh(x) ** 2,
  d2f: (x) => 2 * Math.tanh(x) * sechSquared(x),
  range: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "none",
});
