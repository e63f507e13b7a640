import { defineLoss } from "../scalarLoss.ts";

export const squared = defineLoss({
  name: { en: "Squared", zh: "平方损失" },
  formula: "r^2",
  derivative: "2r",
  params: {},
  f: (r) => r * r,
  df: (r) => 2 * r,
  kinks: () => [],
  convex: true,
  source: "prml",
});
