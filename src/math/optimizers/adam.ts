import { choice, option } from "../../params/index.ts";
import { adamFraction, adamStep, adamTerms } from "./adamRule.ts";
import { initMoments, momentKnobs } from "./moments.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const adam = defineOptimizer({
  name: { en: "Adam", zh: "Adam" },
  family: "adaptive",
  source: "adam",
  formula: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g, & \hat m &= \frac{m}{1-\beta_1^t} \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2, & \hat v &= \frac{v}{1-\beta_2^t} \\ \theta &\leftarrow \theta - \eta\, \frac{\hat m}{\sqrt{\hat v}+\epsilon} \end{aligned}`,
  hyper: {
    ...momentKnobs(0.001),
    correction: choice({
      label: { en: "Bias correction", zh: "偏差修正" },
      options: [
        option("both", { en: "both", zh: "两者" }),
        option("second", { en: "mean square only", zh: "仅二阶矩" }),
        option("none", { en: "none", zh: "无" }),
      ],
      initial: "both",
      place: "more",
    }),
    epsPlace: choice({
      label: { en: "Place of ε", zh: "ε 的位置" },
      options: [
        option("outside", { en: "outside the root", zh: "根号外" }),
        option("inside", { en: "inside the root", zh: "根号内" }),
      ],
      initial: "outside",
      place: "more",
    }),
  },
  init: initMoments,
  advance: (state, g, h, t, { position }, delta) => adamStep(state, g, h, t, position, delta),
  terms: (step, h, i) => adamTerms(step, h, i),
  substituted: (n, h) => tex`-${h.eta}\cdot${adamFraction(n, h)}`,
});
