import { number } from "../../params/index.ts";
import { epsilon, learningRate } from "./knobs.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

interface Rates {
  readonly eta: number;
  readonly rateDecay: number;
}
const decayedRate = (h: Rates, t: number) => h.eta / (1 + (t - 1) * h.rateDecay);

export const adagrad = defineOptimizer({
  name: { en: "AdaGrad", zh: "AdaGrad" },
  family: "adaptive",
  source: "adagrad",
  formula: String.raw`\begin{aligned} G &\leftarrow G + g^2 \\ \theta &\leftarrow \theta - \frac{\eta}{\sqrt{G}+\epsilon}\, g \end{aligned}`,
  hyper: {
    eta: learningRate(0.01),
    rateDecay: number({
      label: { en: "Decay of the rate", zh: "学习率衰减" },
      min: 0,
      max: 1,
      step: 0.01,
      initial: 0,
      place: "more",
    }),
    initialSum: number({
      label: { en: "Initial sum of squares", zh: "平方和初值" },
      symbol: "G_0",
      min: 0,
      max: 1,
      step: 0.01,
      initial: 0,
      place: "more",
    }),
    eps: epsilon(1e-10),
  },
  init: (dim, h) => ({ sum: new Float64Array(dim).fill(h.initialSum) }),
  advance({ sum }, g, h, t, _place, delta) {
    const eta = decayedRate(h, t);
    for (let i = 0; i < delta.length; i++) {
      sum[i] += g[i] * g[i];
      delta[i] = (-eta * g[i]) / (Math.sqrt(sum[i]) + h.eps);
    }
  },
  terms: ({ after, t }, h, i) => ({
    sum: after.sum[i],
    rate: decayedRate(h, t) / (Math.sqrt(after.sum[i]) + h.eps),
  }),
  substituted: (n, h, t) => tex`-\frac{${decayedRate(h, t)}}{\sqrt{${n.sum}}+${h.eps}}\cdot ${n.g}`,
});
