import { ema, warmth } from "./average.ts";
import { beta1, beta2, epsilon, learningRate, weightDecay } from "./knobs.ts";
import { defineOptimizer, zeros } from "./optimizer.ts";
import { tex } from "./tex.ts";

/** The β are the kept shares, as in Adam; the paper writes the complements. */
export const adan = defineOptimizer({
  name: { en: "Adan", zh: "Adan" },
  family: "adaptive",
  source: "adan",
  formula: String.raw`\begin{aligned} d &= g - g_{t-1} \\ m &\leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, d \\ n &\leftarrow \beta_3 n + (1-\beta_3)(g+\beta_2 d)^2 \\ \theta &\leftarrow \frac{1}{1+\eta\lambda}\left(\theta - \eta\,\frac{\hat m + \beta_2 \hat v}{\sqrt{\hat n}+\epsilon}\right) \end{aligned}`,
  hyper: {
    eta: learningRate(0.001),
    beta1: beta1(0.98),
    beta2: { ...beta2(0.92), label: { en: "Decay of the mean change", zh: "梯度变化的衰减率" } },
    beta3: { ...beta2(0.99), symbol: "\\beta_3" },
    eps: epsilon(),
    weightDecay: weightDecay(),
  },
  init: (dim) => ({ m: zeros(dim), v: zeros(dim), n: zeros(dim), previous: zeros(dim) }),
  advance({ m, v, n, previous }, g, h, t, { position }, delta) {
    const c1 = warmth(h.beta1, t);
    const c2 = warmth(h.beta2, t);
    const c3 = warmth(h.beta3, t);
    const shrink = 1 + h.eta * h.weightDecay;
    for (let i = 0; i < delta.length; i++) {
      const d = t === 1 ? 0 : g[i] - previous[i];
      const ahead = g[i] + h.beta2 * d;
      m[i] = ema(m[i], g[i], h.beta1);
      v[i] = ema(v[i], d, h.beta2);
      n[i] = ema(n[i], ahead * ahead, h.beta3);
      previous[i] = g[i];
      const u = (m[i] / c1 + (h.beta2 * v[i]) / c2) / (Math.sqrt(n[i] / c3) + h.eps);
      delta[i] = (-h.eta * (u + h.weightDecay * position[i])) / shrink;
    }
  },
  terms: ({ after: { m, v, n }, t }, h, i) => ({
    m: m[i],
    v: v[i],
    n: n[i],
    mHat: m[i] / warmth(h.beta1, t) + (h.beta2 * v[i]) / warmth(h.beta2, t),
    vHat: n[i] / warmth(h.beta3, t),
    rate: h.eta / (Math.sqrt(n[i] / warmth(h.beta3, t)) + h.eps),
  }),
  substituted: (n, h) =>
    tex`-\frac{${h.eta}}{${1 + h.eta * h.weightDecay}}\left(\frac{${n.mHat}}{\sqrt{${n.vHat}}+${h.eps}} + ${h.weightDecay}\cdot ${n.x}\right)`,
});
