import { flag } from "../../params/index.ts";
import { ema, warmth } from "./average.ts";
import { learningRate, momentumKnob } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

/** The same path as `momentum` (undampened) with a learning rate 1/(1−β) times as large. */
export const momentumEma = defineOptimizer({
  name: { en: "Momentum (moving average)", zh: "动量法（指数移动平均形式）" },
  short: "EMA momentum",
  family: "first-order",
  source: "why-momentum",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v + (1-\beta)\,\nabla f(\theta) \\ \theta &\leftarrow \theta - \eta\, v \end{aligned}`,
  hyper: {
    eta: learningRate(0.1),
    beta: momentumKnob(),
    corrected: flag({
      label: { en: "Bias correction", zh: "偏差修正" },
      initial: false,
      place: "more",
    }),
  },
  init: (dim) => ({ v: zeros(dim) }),
  advance({ v }, g, h, t, _place, delta) {
    const scale = h.corrected ? warmth(h.beta, t) : 1;
    for (let i = 0; i < delta.length; i++) {
      v[i] = ema(v[i], g[i], h.beta);
      delta[i] = (-h.eta * v[i]) / scale;
    }
  },
  terms: ({ t, before, after }, h, i) => ({
    vOld: before.v[i],
    v: after.v[i],
    vHat: after.v[i] / (h.corrected ? warmth(h.beta, t) : 1),
  }),
  substituted: (n, h) => tex`-${h.eta}\cdot ${n.vHat}`,
});
