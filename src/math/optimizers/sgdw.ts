import { learningRate, momentumKnob, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";
import { gatherVelocity } from "./velocity.ts";

export const sgdw = defineOptimizer({
  name: { en: "Momentum with decoupled decay (SGDW)", zh: "解耦权重衰减的动量法（SGDW）" },
  short: "SGDW",
  family: "first-order",
  source: "adamw",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v + \nabla f(\theta) \\ \theta &\leftarrow (1-\eta\lambda)\,\theta - \eta\, v \end{aligned}`,
  hyper: { eta: learningRate(0.01), beta: momentumKnob(), weightDecay: weightDecay(0.01) },
  init: (dim) => ({ v: zeros(dim) }),
  advance({ v }, g, h, _t, { position }, delta) {
    gatherVelocity(v, g, position, h.beta, 1, 0);
    for (let i = 0; i < delta.length; i++) {
      delta[i] = -h.eta * (v[i] + h.weightDecay * position[i]);
    }
  },
  terms: ({ before, after }, _h, i) => ({ vOld: before.v[i], v: after.v[i] }),
  substituted: (n, h) => tex`-${h.eta}\,(${n.v} + ${h.weightDecay}\cdot ${n.x})`,
});
