import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

/** Huber's loss divided by β: the slope far out is 1 whatever β is. */
export const smoothL1 = defineLoss({
  name: { en: "Smooth L1", zh: "平滑 L1 损失" },
  formula: String.raw`\begin{cases} \frac{r^2}{2\beta} & |r|<\beta \\ |r|-\tfrac12\beta & |r|\ge\beta \end{cases}`,
  derivative: String.raw`\max(-1,\min(1,r/\beta))`,
  params: {
    beta: number({
      label: { en: "Where it turns linear", zh: "转为线性之处" },
      symbol: "\\beta",
      min: 0.05,
      max: 5,
      step: 0.05,
      initial: 1,
    }),
  },
  f: (r, { beta }) => {
    const size = Math.abs(r);
    return size < beta ? (r * r) / (2 * beta) : size - beta / 2;
  },
  df: (r, { beta }) => (Math.abs(r) < beta ? r / beta : Math.sign(r)),
  kinks: () => [],
  convex: true,
  source: "huber",
});
