import { learningRate, momentumKnob, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";
import { gatherVelocity, velocityTerms } from "./velocity.ts";

/** Nesterov in the variable of the frameworks: θ is already the look-ahead point. */
export const nesterov = defineOptimizer({
  name: { en: "Nesterov momentum", zh: "Nesterov 动量法" },
  short: "Nesterov",
  family: "first-order",
  source: "momentum-dl",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v + g \\ \theta &\leftarrow \theta - \eta\,(g + \beta v), \quad g = \nabla f(\theta) + \lambda\theta \end{aligned}`,
  hyper: { eta: learningRate(0.01), beta: momentumKnob(), weightDecay: weightDecay() },
  init: (dim) => ({ v: zeros(dim) }),
  advance({ v }, g, h, _t, { position }, delta) {
    gatherVelocity(v, g, position, h.beta, 1, h.weightDecay);
    for (let i = 0; i < delta.length; i++) {
      delta[i] = -h.eta * (g[i] + h.weightDecay * position[i] + h.beta * v[i]);
    }
  },
  terms: (step, h, i) => velocityTerms(step, h, i),
  substituted: (n, h) => tex`-${h.eta}\,(${n.decayed} + ${h.beta}\cdot ${n.v})`,
});
