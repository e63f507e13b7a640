import { defineActivation } from "./activation.ts";

export const identity = defineActivation({
  name: { en: "Identity", zh: "恒等函数" },
  formula: "f(x)=x",
  derivative: "f'(x)=1",
  params: {},
  f: (x) => x,
  df: () => 1,
  d2f: () => 0,
  range: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "none",
  source: "lms",
});
