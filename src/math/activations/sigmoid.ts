import { same } from "../../params/index.ts";
import * as special from "../special/index.ts";
import { defineActivation } from "./activation.ts";

export const sigmoid = defineActivation({
  name: same("Sigmoid"),
  formula: String.raw`\sigma(x)=\frac{1}{1+e^{-x}}`,
  derivative: String.raw`\sigma'(x)=\sigma(x)\,\bigl(1-\sigma(x)\bigr)`,
  params: {},
  f: (x) => special.sigmoid(x),
  df: (x) => special.sigmoidSlope(x),
  d2f: (x) => special.sigmoidCurvature(x),
  range: () => [0, 1],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "both",
  source: "backprop",
});
