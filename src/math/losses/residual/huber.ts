import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

export const huber = defineLoss({
  name: { en: "Huber", zh: "Huber 损失" },
  formula: String.raw`\begin{cases} \tfrac12 r^2 & |r|\le\delta \\ \delta\,\bigl(|r|-\tfrac12\delta\bigr) & |r|>\delta \end{cases}`,
  derivative: String.raw`\max(-\delta,\min(\delta,r))`,
  params: {
    delta: number({
      label: { en: "Where it turns linear", zh: "转为线性之处" },
      symbol: "\\delta",
      min: 0.05,
      max: 5,
      step: 0.05,
      initial: 1,
    }),
  },
  f: (r, { delta }) => {
    const size = Math.abs(r);
    return size <= delta ? (r * r) / 2 : delta * (size - delta / 2);
  },
  df: (r, { delta }) => Math.max(-delta, Math.min(delta, r)),
  kinks: () => [],
  convex: true,
  source: "huber",
});
