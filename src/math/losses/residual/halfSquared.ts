import { defineLoss } from "../scalarLoss.ts";

/** The half makes the derivative the residual itself. */
export const halfSquared = defineLoss({
  name: { en: "Half squared", zh: "平方损失的一半" },
  formula: String.raw`\tfrac12 r^2`,
  derivative: "r",
  params: {},
  f: (r) => (r * r) / 2,
  df: (r) => r,
  kinks: () => [],
  convex: true,
  source: "prml",
});
