import { ema } from "./average.ts";
import { beta1, beta2, learningRate, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const lion = defineOptimizer({
  name: { en: "Lion", zh: "Lion" },
  family: "adaptive",
  source: "lion",
  formula: String.raw`\begin{aligned} c &= \beta_1 m + (1-\beta_1)\, g \\ \theta &\leftarrow \theta - \eta\,(\operatorname{sgn} c + \lambda\theta) \\ m &\leftarrow \beta_2 m + (1-\beta_2)\, g \end{aligned}`,
  hyper: {
    eta: learningRate(1e-4),
    beta1: { ...beta1(), label: { en: "Share of the mean in the step", zh: "更新中均值的比例" } },
    beta2: { ...beta2(0.99), label: { en: "Decay of the mean", zh: "均值衰减率" } },
    weightDecay: weightDecay(),
  },
  init: (dim) => ({ m: zeros(dim) }),
  advance({ m }, g, h, _t, { position }, delta) {
    for (let i = 0; i < delta.length; i++) {
      const c = ema(m[i], g[i], h.beta1);
      delta[i] = -h.eta * (Math.sign(c) + h.weightDecay * position[i]);
      m[i] = ema(m[i], g[i], h.beta2);
    }
  },
  terms: ({ before, after, gradient }, h, i) => ({
    c: ema(before.m[i], gradient[i], h.beta1),
    m: after.m[i],
  }),
  substituted: (n, h) =>
    tex`-${h.eta}\left(\operatorname{sgn}(${n.c}) + ${h.weightDecay}\cdot ${n.x}\right)`,
});
