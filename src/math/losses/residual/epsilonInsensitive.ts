import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

export const epsilonInsensitive = defineLoss({
  name: { en: "ε-insensitive", zh: "ε-不敏感损失" },
  formula: String.raw`\max(0,|r|-\epsilon)`,
  derivative: String.raw`[\,|r|>\epsilon\,]\operatorname{sign}(r)`,
  params: {
    epsilon: number({
      label: { en: "Width that costs nothing", zh: "不计损失的宽度" },
      symbol: "\\epsilon",
      min: 0.05,
      max: 3,
      step: 0.05,
      initial: 0.5,
    }),
  },
  f: (r, { epsilon }) => Math.max(0, Math.abs(r) - epsilon),
  df: (r, { epsilon }) => (Math.abs(r) > epsilon ? Math.sign(r) : 0),
  kinks: ({ epsilon }) => [-epsilon, epsilon],
  convex: true,
  source: "svm",
});
