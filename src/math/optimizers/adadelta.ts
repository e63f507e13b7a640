import { ema } from "./average.ts";
import { epsilon, learningRate, squaresKnob } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const adadelta = defineOptimizer({
  name: { en: "Adadelta", zh: "Adadelta" },
  family: "adaptive",
  source: "adadelta",
  formula: String.raw`\begin{aligned} v &\leftarrow \rho v + (1-\rho)\, g^2 \\ d &= \frac{\sqrt{u+\epsilon}}{\sqrt{v+\epsilon}}\, g \\ u &\leftarrow \rho u + (1-\rho)\, d^2 \\ \theta &\leftarrow \theta - \eta\, d \end{aligned}`,
  hyper: { eta: learningRate(1), rho: squaresKnob("\\rho", 0.9), eps: epsilon(1e-6) },
  init: (dim) => ({ v: zeros(dim), u: zeros(dim) }),
  advance({ v, u }, g, h, _t, _place, delta) {
    for (let i = 0; i < delta.length; i++) {
      v[i] = ema(v[i], g[i] * g[i], h.rho);
      const d = (Math.sqrt(u[i] + h.eps) / Math.sqrt(v[i] + h.eps)) * g[i];
      u[i] = ema(u[i], d * d, h.rho);
      delta[i] = -h.eta * d;
    }
  },
  terms: ({ before, after }, h, i) => ({
    v: after.v[i],
    uOld: before.u[i],
    u: after.u[i],
    rate: (h.eta * Math.sqrt(before.u[i] + h.eps)) / Math.sqrt(after.v[i] + h.eps),
  }),
  substituted: (n, h) =>
    tex`-${h.eta}\cdot\frac{\sqrt{${n.uOld}+${h.eps}}}{\sqrt{${n.v}+${h.eps}}}\cdot ${n.g}`,
});
