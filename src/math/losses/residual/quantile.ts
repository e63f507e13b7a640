import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

/** Minimized, in the mean, by the q-quantile of the target: falling short costs q, going beyond 1 − q. */
export const quantile = defineLoss({
  name: { en: "Quantile", zh: "分位数损失" },
  formula: String.raw`\max\bigl((1-q)\,r,\,-q\,r\bigr)`,
  derivative: String.raw`[\,r>0\,]-q`,
  params: {
    q: number({
      label: { en: "Quantile", zh: "分位数" },
      symbol: "q",
      min: 0.01,
      max: 0.99,
      step: 0.01,
      initial: 0.5,
    }),
  },
  f: (r, { q }) => (r > 0 ? (1 - q) * r : -q * r),
  df: (r, { q }) => (r > 0 ? 1 - q : r < 0 ? -q : 0),
  kinks: () => [0],
  convex: true,
});
