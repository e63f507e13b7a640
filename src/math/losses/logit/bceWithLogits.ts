import { number } from "../../../params/index.ts";
import { log1pexp, sigmoid } from "../../special/index.ts";
import { defineLoss } from "../scalarLoss.ts";
import { softTarget } from "./target.ts";

/** From the logit: σ(z) rounds to 1 beyond z ≈ 37, and ln(1 − σ) of it would be −∞. */
export const bceWithLogits = defineLoss({
  name: { en: "Binary cross-entropy", zh: "二元交叉熵" },
  formula: String.raw`w_+\,y\ln(1+e^{-z})+(1-y)\ln(1+e^{z})`,
  derivative: String.raw`(1-y)\,\sigma(z)-w_+\,y\,\sigma(-z)`,
  params: {
    y: softTarget,
    posWeight: number({
      label: { en: "Weight of the positive class", zh: "正类权重" },
      symbol: "w_+",
      min: 0,
      max: 10,
      step: 0.1,
      initial: 1,
    }),
  },
  f: (z, { y, posWeight }) => posWeight * y * log1pexp(-z) + (1 - y) * log1pexp(z),
  df: (z, { y, posWeight }) => (1 - y) * sigmoid(z) - posWeight * y * sigmoid(-z),
  kinks: () => [],
  convex: true,
  source: "prml",
});
