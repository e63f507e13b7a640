import { defineActivation } from "./activation.ts";
import { sigmoidGate } from "./sigmoidGate.ts";

/** The lowest value, at x = −0.75246…. */
const lowest = -0.17004075057125406;

// (1 + tanh u)/2 = σ(2u): written as a gate, nothing cancels in the left tail.
const rate = 2 * Math.sqrt(2 / Math.PI);
const cubic = 0.044715;
const v = (x: number) => rate * (x + cubic * x ** 3);
const dv = (x: number) => rate * (1 + 3 * cubic * x * x);
const d2v = (x: number) => rate * 6 * cubic * x;

export const geluTanh = defineActivation({
  name: { en: "GELU (tanh)", zh: "GELU（tanh 近似）" },
  formula: String.raw`f(x)=\frac{x}{2}\Bigl(1+\tanh\Bigl[\sqrt{\tfrac{2}{\pi}}\,\bigl(x+0.044715\,x^3\bigr)\Bigr]\Bigr)`,
  derivative: String.raw`f'(x)=\sigma(v)\bigl(1+x\,v'\,\sigma(-v)\bigr),\quad v=2\sqrt{\tfrac{2}{\pi}}\,\bigl(x+0.044715\,x^3\bigr)`,
  params: {},
  f: (x) => sigmoidGate.f(x, v(x)),
  df: (x) => sigmoidGate.df(x, v(x), dv(x)),
  d2f: (x) => sigmoidGate.d2f(x, v(x), dv(x), d2v(x)),
  range: () => [lowest, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => false,
  saturates: () => "left",
  source: "gelu",
});
