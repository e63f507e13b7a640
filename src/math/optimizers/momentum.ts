import { number } from "../../params/index.ts";
import { learningRate, momentumKnob, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";
import { gatherVelocity, velocityTerms } from "./velocity.ts";

/** Heavy ball in the form of the frameworks: the learning rate multiplies outside the velocity. */
export const momentum = defineOptimizer({
  name: { en: "Momentum (heavy ball)", zh: "动量法（重球法）" },
  short: "Momentum",
  family: "first-order",
  source: "heavy-ball",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v + (1-d)(\nabla f(\theta) + \lambda\theta) \\ \theta &\leftarrow \theta - \eta\, v \end{aligned}`,
  hyper: {
    eta: learningRate(0.01),
    beta: momentumKnob(),
    dampening: number({
      label: { en: "Dampening", zh: "抑制系数" },
      symbol: "d",
      min: 0,
      max: 1,
      initial: 0,
      place: "more",
    }),
    weightDecay: weightDecay(),
  },
  init: (dim) => ({ v: zeros(dim) }),
  advance({ v }, g, h, t, { position }, delta) {
    // The first velocity is the gradient itself: dampening starts with the second step, as in PyTorch.
    gatherVelocity(v, g, position, h.beta, t === 1 ? 1 : 1 - h.dampening, h.weightDecay);
    for (let i = 0; i < delta.length; i++) delta[i] = -h.eta * v[i];
  },
  terms: (step, h, i) => velocityTerms(step, h, i),
  substituted: (n, h, t) =>
    tex`-${h.eta}\,(${h.beta}\cdot ${n.vOld} + ${t === 1 ? 1 : 1 - h.dampening}\cdot ${n.decayed})`,
});
