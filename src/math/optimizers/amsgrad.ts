import { adamFraction, adamStep, adamTerms } from "./adamRule.ts";
import { initMoments, momentKnobs } from "./moments.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const amsgrad = defineOptimizer({
  name: { en: "AMSGrad", zh: "AMSGrad" },
  family: "adaptive",
  source: "amsgrad",
  formula: String.raw`\begin{aligned} v^{\max} &\leftarrow \max(v^{\max}, v) \\ \theta &\leftarrow \theta - \eta\, \frac{\hat m}{\sqrt{v^{\max}/(1-\beta_2^t)}+\epsilon} \end{aligned}`,
  hyper: momentKnobs(0.001),
  init: (dim) => ({ ...initMoments(dim), vMax: zeros(dim) }),
  // The maximum is over the raw averages and the correction comes after it, as in PyTorch.
  advance: (state, g, h, t, { position }, delta) =>
    adamStep(state, g, h, t, position, delta, 0, 0, state.vMax),
  terms: (step, h, i) => ({
    ...adamTerms(step, h, i, step.after.vMax[i]),
    vMax: step.after.vMax[i],
  }),
  substituted: (n, h) => tex`-${h.eta}\cdot${adamFraction(n, h)}`,
});
