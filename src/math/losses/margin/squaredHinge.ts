import { defineLoss } from "../scalarLoss.ts";

export const squaredHinge = defineLoss({
  name: { en: "Squared hinge", zh: "平方合页损失" },
  formula: String.raw`\max(0,1-m)^2`,
  derivative: String.raw`-2\max(0,1-m)`,
  params: {},
  f: (m) => Math.max(0, 1 - m) ** 2,
  df: (m) => -2 * Math.max(0, 1 - m),
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
