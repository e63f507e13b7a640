import { log1pexp, sigmoid } from "../../special/index.ts";
import { defineLoss } from "../scalarLoss.ts";

export const logistic = defineLoss({
  name: { en: "Logistic", zh: "对率损失" },
  formula: String.raw`\ln(1+e^{-m})`,
  derivative: String.raw`-\sigma(-m)`,
  params: {},
  f: (m) => log1pexp(-m),
  df: (m) => -sigmoid(-m),
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
