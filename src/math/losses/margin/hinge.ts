import { defineLoss } from "../scalarLoss.ts";

export const hinge = defineLoss({
  name: { en: "Hinge", zh: "合页损失" },
  formula: String.raw`\max(0,1-m)`,
  derivative: String.raw`-[\,m<1\,]`,
  params: {},
  f: (m) => Math.max(0, 1 - m),
  df: (m) => (m < 1 ? -1 : 0),
  kinks: () => [1],
  convex: true,
  source: "svm",
});
