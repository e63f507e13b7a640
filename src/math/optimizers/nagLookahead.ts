import { learningRate, momentumKnob } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

/** Nesterov as first written: the gradient is taken where the velocity is about to lead. */
export const nagLookahead = defineOptimizer({
  name: { en: "Nesterov (look-ahead form)", zh: "Nesterov(前瞻形式)" },
  short: "NAG",
  family: "first-order",
  source: "nesterov",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v - \eta\,\nabla f(\theta + \beta v) \\ \theta &\leftarrow \theta + v \end{aligned}`,
  hyper: { eta: learningRate(0.01), beta: momentumKnob() },
  init: (dim) => ({ v: zeros(dim) }),
  gradientPoint({ v }, position, h, out) {
    for (let i = 0; i < out.length; i++) out[i] = position[i] + h.beta * v[i];
  },
  advance({ v }, g, h, _t, _place, delta) {
    for (let i = 0; i < delta.length; i++) {
      v[i] = h.beta * v[i] - h.eta * g[i];
      delta[i] = v[i];
    }
  },
  terms: ({ before, after }, _h, i) => ({ vOld: before.v[i], v: after.v[i] }),
  substituted: (n, h) => tex`${h.beta}\cdot ${n.vOld} - ${h.eta}\cdot ${n.g}`,
});
