import { defineLoss } from "../scalarLoss.ts";

/** Infinite below m ≈ −709.8, where e^(−m) leaves the doubles. */
export const exponential = defineLoss({
  name: { en: "Exponential", zh: "指数损失" },
  formula: "e^{-m}",
  derivative: "-e^{-m}",
  params: {},
  f: (m) => Math.exp(-m),
  df: (m) => -Math.exp(-m),
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
