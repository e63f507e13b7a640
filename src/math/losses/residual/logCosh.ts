import { defineLoss } from "../scalarLoss.ts";

export const logCosh = defineLoss({
  name: { en: "Log-cosh", zh: "log-cosh 损失" },
  formula: String.raw`\ln\cosh r`,
  derivative: String.raw`\tanh r`,
  params: {},
  f: (r) => {
    const size = Math.abs(r);
    // cosh² = 1 + sinh² near 0, where the other form would subtract ln 2 from almost ln 2; cosh overflows far out.
    return size < 1
      ? Math.log1p(Math.sinh(size) ** 2) / 2
      : size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
  },
  df: (r) => Math.tanh(r),
  kinks: () => [],
  convex: true,
});
