import { log1pexp, sigmoid } from "../../special/index.ts";
import { defineLoss } from "../scalarLoss.ts";

/** In bits, the logistic loss is 1 at m = 0 and so lies above the zero–one loss. */
export const logisticBase2 = defineLoss({
  name: { en: "Logistic, base 2", zh: "对率损失(以 2 为底)" },
  formula: String.raw`\log_2(1+e^{-m})`,
  derivative: String.raw`-\frac{\sigma(-m)}{\ln 2}`,
  params: {},
  f: (m) => log1pexp(-m) / Math.LN2,
  df: (m) => -sigmoid(-m) / Math.LN2,
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
