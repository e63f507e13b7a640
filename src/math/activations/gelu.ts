import { normalCdf, normalDensity } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

/** The lowest value, at x = −0.75179…, where Φ(x) + xφ(x) = 0. */
const lowest = -0.16997120747990366;

export const gelu = defineActivation({
  name: { en: "GELU (exact)", zh: "GELU（精确）" },
  formula: String.raw`f(x)=x\,\Phi(x)=\frac{x}{2}\Bigl(1+\operatorname{erf}\frac{x}{\sqrt2}\Bigr)`,
  derivative: String.raw`f'(x)=\Phi(x)+x\,\varphi(x)`,
  params: {},
  f: (x) => x * normalCdf(x),
  df: (x) => normalCdf(x) + x * normalDensity(x),
  d2f: (x) => (2 - x * x) * normalDensity(x),
  range: () => [lowest, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => false,
  saturates: () => "left",
  source: "gelu",
});
