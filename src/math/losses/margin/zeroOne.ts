import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

/** What one would like to minimize, and cannot by descent: it is flat wherever it is smooth. */
export const zeroOne = defineLoss({
  name: { en: "Zero–one", zh: "0–1 损失" },
  formula: String.raw`[\,m\le 0\,]`,
  params: {
    atZero: number({
      label: { en: "Value at m = 0", zh: "m = 0 处的取值" },
      min: 0,
      max: 1,
      step: 0.5,
      initial: 1,
      place: "more",
    }),
  },
  f: (m, { atZero }) => (m === 0 ? atZero : m < 0 ? 1 : 0),
  kinks: () => [0],
  convex: false,
  source: "surrogate",
});
