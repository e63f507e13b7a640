import { integer, number } from "../../params/index.ts";
import { learningRate, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

interface AsgdHyper {
  readonly eta: number;
  readonly weightDecay: number;
  readonly alpha: number;
}
const rateAt = ({ eta, weightDecay, alpha }: AsgdHyper, t: number) =>
  eta / (1 + weightDecay * eta * (t - 1)) ** alpha;

/** Gradient descent whose answer is the average of its positions (`average` in the state), from step t₀ on. */
export const asgd = defineOptimizer({
  name: { en: "Averaged SGD", zh: "平均随机梯度下降" },
  short: "ASGD",
  family: "first-order",
  source: "averaging",
  formula: String.raw`\begin{aligned} \eta_t &= \frac{\eta}{(1+\lambda\eta (t-1))^{\alpha}} \\ \theta &\leftarrow (1-\lambda\eta_t)\,\theta - \eta_t\, g \\ \bar\theta &\leftarrow \bar\theta + \frac{\theta-\bar\theta}{\max(1,\, t-1-t_0)} \end{aligned}`,
  hyper: {
    eta: learningRate(0.01),
    weightDecay: { ...weightDecay(1e-4), step: 0.0001, max: 0.1 },
    alpha: number({
      label: { en: "Power of the decay", zh: "衰减指数" },
      symbol: "\\alpha",
      min: 0,
      max: 1,
      initial: 0.75,
    }),
    t0: integer({
      label: { en: "Averaging starts after", zh: "开始平均的步数" },
      symbol: "t_0",
      min: 0,
      max: 1000000,
      initial: 20,
    }),
  },
  init: (dim) => ({ average: zeros(dim) }),
  advance({ average }, g, h, t, { position }, delta) {
    const eta = rateAt(h, t);
    const weight = 1 / Math.max(1, t - 1 - h.t0);
    for (let i = 0; i < delta.length; i++) {
      delta[i] = -eta * (g[i] + h.weightDecay * position[i]);
      const now = position[i] + delta[i];
      average[i] = weight === 1 ? now : average[i] + weight * (now - average[i]);
    }
  },
  terms: ({ t, after, gradient, position }, h, i) => ({
    rate: rateAt(h, t),
    decayed: gradient[i] + h.weightDecay * position[i],
    average: after.average[i],
  }),
  substituted: (n) => tex`-${n.rate}\cdot ${n.decayed}`,
});
