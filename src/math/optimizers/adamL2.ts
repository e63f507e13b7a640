import { adamFraction, adamStep, adamTerms } from "./adamRule.ts";
import { weightDecay } from "./knobs.ts";
import { initMoments, momentKnobs } from "./moments.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const adamL2 = defineOptimizer({
  name: { en: "Adam with L2", zh: "Adam + L2 正则化" },
  short: "Adam+L2",
  family: "adaptive",
  source: "adamw",
  formula: String.raw`\begin{aligned} g &\leftarrow \nabla f(\theta) + \lambda\theta \\ \theta &\leftarrow \theta - \eta\, \frac{\hat m}{\sqrt{\hat v}+\epsilon} \end{aligned}`,
  hyper: { ...momentKnobs(0.001), weightDecay: weightDecay(0.01) },
  init: initMoments,
  advance: (state, g, h, t, { position }, delta) =>
    adamStep(state, g, h, t, position, delta, h.weightDecay),
  terms: (step, h, i) => ({
    decayed: step.gradient[i] + h.weightDecay * step.position[i],
    ...adamTerms(step, h, i),
  }),
  substituted: (n, h) => tex`-${h.eta}\cdot${adamFraction(n, h)}`,
});
