import { logNumber, same } from "../../params/index.ts";
import { log1pexp, sigmoid, sigmoidSlope } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

export const softplus = defineActivation({
  name: same("Softplus"),
  formula: String.raw`f(x)=\frac{1}{\beta}\ln\bigl(1+e^{\beta x}\bigr)`,
  derivative: String.raw`f'(x)=\sigma(\beta x)`,
  params: {
    beta: logNumber({
      label: { en: "Sharpness", zh: "陡峭程度" },
      symbol: String.raw`\beta`,
      min: 0.1,
      max: 10,
      initial: 1,
    }),
  },
  f: (x, { beta }) => log1pexp(beta * x) / beta,
  df: (x, { beta }) => sigmoid(beta * x),
  d2f: (x, { beta }) => beta * sigmoidSlope(beta * x),
  range: () => [0, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "left",
  source: "relu",
});
