import { number, same } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";
import { lowestGate, sigmoidGate } from "./sigmoidGate.ts";

/** β = 1 is SiLU; β = 0 the straight line x/2; β → ∞ tends to ReLU. */
export const swish = defineActivation({
  name: same("Swish"),
  formula: String.raw`f(x)=x\,\sigma(\beta x)`,
  derivative: String.raw`f'(x)=\sigma(\beta x)\bigl(1+\beta x\,\sigma(-\beta x)\bigr)`,
  params: {
    beta: number({
      label: { en: "Sharpness of the gate", zh: "门的陡峭程度" },
      symbol: String.raw`\beta`,
      min: 0,
      max: 10,
      initial: 1,
    }),
  },
  f: (x, { beta }) => sigmoidGate.f(x, beta * x),
  df: (x, { beta }) => sigmoidGate.df(x, beta * x, beta),
  d2f: (x, { beta }) => sigmoidGate.d2f(x, beta * x, beta, 0),
  range: ({ beta }) => [
    beta > 0 ? lowestGate / beta : Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ],
  kinks: () => [],
  monotone: ({ beta }) => beta === 0,
  saturates: ({ beta }) => (beta > 0 ? "left" : "none"),
  source: "swish",
});
