import { defineLoss } from "../scalarLoss.ts";

export const perceptron = defineLoss({
  name: { en: "Perceptron", zh: "感知机损失" },
  formula: String.raw`\max(0,-m)`,
  derivative: String.raw`-[\,m<0\,]`,
  params: {},
  f: (m) => Math.max(0, -m),
  df: (m) => (m < 0 ? -1 : 0),
  kinks: () => [0],
  convex: true,
  source: "perceptron",
});
