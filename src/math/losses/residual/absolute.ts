import { defineLoss } from "../scalarLoss.ts";

export const absolute = defineLoss({
  name: { en: "Absolute", zh: "绝对损失" },
  formula: "|r|",
  derivative: String.raw`\operatorname{sign}(r)`,
  params: {},
  f: (r) => Math.abs(r),
  df: (r) => Math.sign(r),
  kinks: () => [0],
  convex: true,
  source: "prml",
});
