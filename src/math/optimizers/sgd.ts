import { learningRate, weightDecay } from "./knobs.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const sgd = defineOptimizer({
  name: { en: "Gradient descent", zh: "梯度下降" },
  short: "SGD",
  family: "first-order",
  source: "sgd-origin",
  formula: String.raw`\begin{aligned} g &\leftarrow \nabla f(\theta) + \lambda\theta \\ \theta &\leftarrow \theta - \eta\, g \end{aligned}`,
  hyper: { eta: learningRate(0.01), weightDecay: weightDecay() },
  init: () => ({}),
  advance(_, g, h, _t, { position }, delta) {
    for (let i = 0; i < delta.length; i++) {
      delta[i] = -h.eta * (g[i] + h.weightDecay * position[i]);
    }
  },
  terms: ({ gradient, position }, h, i) => ({
    decayed: gradient[i] + h.weightDecay * position[i],
  }),
  substituted: (n, h) => tex`-${h.eta}\cdot ${n.decayed}`,
});
