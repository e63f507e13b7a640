import { defineLoss } from "../scalarLoss.ts";

/** The squared error of a target ±1, by the margin: (y − f)² = (1 − yf)². It punishes being right by far, too. */
export const squared = defineLoss({
  name: { en: "Squared", zh: "平方损失" },
  formula: "(1-m)^2",
  derivative: "2(m-1)",
  params: {},
  f: (m) => (1 - m) ** 2,
  df: (m) => 2 * (m - 1),
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
