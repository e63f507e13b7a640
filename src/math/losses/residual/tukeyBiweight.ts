import { number } from "../../../params/index.ts";
import { defineLoss } from "../scalarLoss.ts";

/** Levels off: a residual beyond c pulls at nothing any more. That makes it robust, and not convex. */
export const tukeyBiweight = defineLoss({
  name: { en: "Tukey's biweight", zh: "Tukey 双权损失" },
  formula: String.raw`\begin{cases} \frac{c^2}{6}\Bigl(1-\bigl(1-(r/c)^2\bigr)^3\Bigr) & |r|\le c \\ \frac{c^2}{6} & |r|>c \end{cases}`,
  derivative: String.raw`[\,|r|\le c\,]\;r\,\bigl(1-(r/c)^2\bigr)^2`,
  params: {
    c: number({
      label: { en: "Where it levels off", zh: "变平之处" },
      symbol: "c",
      min: 0.5,
      max: 10,
      step: 0.1,
      initial: 4,
    }),
  },
  f: (r, { c }) => {
    if (Math.abs(r) > c) return (c * c) / 6;
    const v = (r / c) ** 2;
    // 1 − (1 − v)³ multiplied out, which keeps the digits of a small v.
    return ((c * c) / 6) * v * (3 - 3 * v + v * v);
  },
  df: (r, { c }) => (Math.abs(r) > c ? 0 : r * (1 - (r / c) ** 2) ** 2),
  kinks: () => [],
  convex: false,
});
