import { logNumber, number } from "../../params/index.ts";
import { learningRate } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

export const rprop = defineOptimizer({
  name: { en: "Rprop (resilient propagation)", zh: "Rprop(弹性反向传播)" },
  short: "Rprop",
  family: "adaptive",
  source: "rprop",
  formula: String.raw`\begin{aligned} s &\leftarrow s\cdot\begin{cases} \eta^+ & g\,g_{t-1} > 0 \\ \eta^- & g\,g_{t-1} < 0,\ \text{and then } g \leftarrow 0 \end{cases} \\ \theta &\leftarrow \theta - s\,\operatorname{sgn} g \end{aligned}`,
  hyper: {
    eta: { ...learningRate(0.01), label: { en: "First step size", zh: "初始步长" } },
    shrink: number({
      label: { en: "Shrinking factor", zh: "缩小系数" },
      symbol: "\\eta^-",
      min: 0.1,
      max: 0.9,
      step: 0.05,
      initial: 0.5,
    }),
    grow: number({
      label: { en: "Growing factor", zh: "放大系数" },
      symbol: "\\eta^+",
      min: 1.05,
      max: 2,
      step: 0.05,
      initial: 1.2,
    }),
    minStep: logNumber({
      label: { en: "Smallest step size", zh: "最小步长" },
      min: 1e-8,
      max: 1e-2,
      initial: 1e-6,
      place: "more",
    }),
    maxStep: logNumber({
      label: { en: "Largest step size", zh: "最大步长" },
      min: 0.01,
      max: 100,
      initial: 50,
      place: "more",
    }),
  },
  init: (dim, h) => ({ previous: zeros(dim), size: new Float64Array(dim).fill(h.eta) }),
  advance({ previous, size }, g, h, _t, _place, delta) {
    for (let i = 0; i < delta.length; i++) {
      const agreement = g[i] * previous[i];
      const factor = agreement > 0 ? h.grow : agreement < 0 ? h.shrink : 1;
      size[i] = Math.min(h.maxStep, Math.max(h.minStep, size[i] * factor));
      // After overshooting a minimum, wait one step: the shorter step is tried from here.
      previous[i] = agreement < 0 ? 0 : g[i];
      delta[i] = -Math.sign(previous[i]) * size[i];
    }
  },
  terms: ({ after }, _h, i) => ({ size: after.size[i], sign: Math.sign(after.previous[i]) }),
  substituted: (n) => tex`-${n.size}\cdot ${n.sign}`,
});
