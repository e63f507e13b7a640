import { sigmoid, sigmoidSlope } from "../../special/index.ts";
import { defineLoss } from "../scalarLoss.ts";
import { softTarget } from "./target.ts";

/** σ(z) − y, from whichever tail is small. */
const gap = (z: number, y: number): number => (y < 0.5 ? sigmoid(z) - y : 1 - y - sigmoid(-z));

/** Squared error behind a sigmoid: confidently wrong logits feel almost no slope, unlike with cross-entropy. */
export const sigmoidSquared = defineLoss({
  name: { en: "Squared error of the sigmoid", zh: "sigmoid 输出的平方误差" },
  formula: String.raw`\tfrac12\bigl(\sigma(z)-y\bigr)^2`,
  derivative: String.raw`\bigl(\sigma(z)-y\bigr)\,\sigma(z)\,\sigma(-z)`,
  params: { y: softTarget },
  f: (z, { y }) => gap(z, y) ** 2 / 2,
  df: (z, { y }) => gap(z, y) * sigmoidSlope(z),
  kinks: () => [],
  convex: false,
  source: "square-vs-ce",
});
