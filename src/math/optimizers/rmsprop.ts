import { flag } from "../../params/index.ts";
import { ema } from "./average.ts";
import { epsilon, learningRate, momentumKnob, squaresKnob } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const rmsprop = defineOptimizer({
  name: { en: "RMSProp", zh: "RMSProp" },
  family: "adaptive",
  source: "rmsprop",
  formula: String.raw`\begin{aligned} v &\leftarrow \beta v + (1-\beta)\, g^2 \\ \theta &\leftarrow \theta - \frac{\eta}{\sqrt{v}+\epsilon}\, g \end{aligned}`,
  hyper: {
    eta: learningRate(0.01),
    // The lecture has 0.9, PyTorch 0.99.
    beta: squaresKnob("\\beta", 0.9),
    eps: epsilon(),
    momentum: { ...momentumKnob(0), symbol: "\\mu", place: "more" as const },
    centered: flag({
      label: { en: "Subtract the squared mean", zh: "减去均值的平方" },
      initial: false,
      place: "more",
    }),
  },
  init: (dim) => ({ v: zeros(dim), m: zeros(dim), b: zeros(dim) }),
  advance({ v, m, b }, g, h, _t, _place, delta) {
    for (let i = 0; i < delta.length; i++) {
      v[i] = ema(v[i], g[i] * g[i], h.beta);
      m[i] = ema(m[i], g[i], h.beta);
      const spread = h.centered ? v[i] - m[i] * m[i] : v[i];
      b[i] = h.momentum * b[i] + g[i] / (Math.sqrt(spread) + h.eps);
      delta[i] = -h.eta * b[i];
    }
  },
  terms({ after: { v, m, b } }, h, i) {
    const spread = h.centered ? v[i] - m[i] * m[i] : v[i];
    return { v: v[i], spread, b: b[i], rate: h.eta / (Math.sqrt(spread) + h.eps) };
  },
  substituted: (n, h) =>
    h.momentum === 0
      ? tex`-\frac{${h.eta}}{\sqrt{${n.spread}}+${h.eps}}\cdot ${n.g}`
      : tex`-${h.eta}\cdot ${n.b}`,
});
