import { adamFraction, adamStep, adamTerms } from "./adamRule.ts";
import { weightDecay } from "./knobs.ts";
import { initMoments, momentKnobs } from "./moments.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const adamw = defineOptimizer({
  name: { en: "AdamW", zh: "AdamW" },
  family: "adaptive",
  source: "adamw",
  formula: String.raw`\theta \leftarrow (1-\eta\lambda)\,\theta - \eta\, \frac{\hat m}{\sqrt{\hat v}+\epsilon}`,
  hyper: { ...momentKnobs(0.001), weightDecay: weightDecay(0.01) },
  init: initMoments,
  advance: (state, g, h, t, { position }, delta) =>
    adamStep(state, g, h, t, position, delta, 0, h.weightDecay),
  terms: (step, h, i) => adamTerms(step, h, i),
  substituted: (n, h) =>
    tex`-${h.eta}\left(${adamFraction(n, h)} + ${h.weightDecay}\cdot ${n.x}\right)`,
});
