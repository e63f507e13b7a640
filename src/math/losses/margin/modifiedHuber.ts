import { defineLoss } from "../scalarLoss.ts";

export const modifiedHuber = defineLoss({
  name: { en: "Modified Huber", zh: "修正 Huber 损失" },
  formula: String.raw`\begin{cases} -4m & m<-1 \\ \max(0,1-m)^2 & m\ge -1 \end{cases}`,
  derivative: String.raw`\begin{cases} -4 & m<-1 \\ -2\max(0,1-m) & m\ge -1 \end{cases}`,
  params: {},
  f: (m) => (m < -1 ? -4 * m : Math.max(0, 1 - m) ** 2),
  df: (m) => (m < -1 ? -4 : -2 * Math.max(0, 1 - m)),
  kinks: () => [],
  convex: true,
  source: "surrogate",
});
