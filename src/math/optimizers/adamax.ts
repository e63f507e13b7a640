import { ema, warmth } from "./average.ts";
import { momentKnobs } from "./moments.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const adamax = defineOptimizer({
  name: { en: "AdaMax", zh: "AdaMax" },
  family: "adaptive",
  source: "adam",
  formula: String.raw`\begin{aligned} u &\leftarrow \max(\beta_2 u,\ |g|+\epsilon) \\ \theta &\leftarrow \theta - \frac{\eta}{1-\beta_1^t}\,\frac{m}{u} \end{aligned}`,
  hyper: momentKnobs(0.002),
  init: (dim) => ({ m: zeros(dim), u: zeros(dim) }),
  advance({ m, u }, g, h, t, _place, delta) {
    const eta = h.eta / warmth(h.beta1, t);
    for (let i = 0; i < delta.length; i++) {
      m[i] = ema(m[i], g[i], h.beta1);
      u[i] = Math.max(h.beta2 * u[i], Math.abs(g[i]) + h.eps);
      delta[i] = (-eta * m[i]) / u[i];
    }
  },
  terms: ({ after, t }, h, i) => ({
    m: after.m[i],
    mHat: after.m[i] / warmth(h.beta1, t),
    u: after.u[i],
    rate: h.eta / after.u[i],
  }),
  substituted: (n, h) => tex`-${h.eta}\cdot\frac{${n.mHat}}{${n.u}}`,
});
