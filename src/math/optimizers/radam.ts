import { warmth } from "./average.ts";
import { gather, initMoments, type MomentHyper, momentKnobs } from "./moments.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

/** ρₜ, the length of a plain average that would scatter as much as v does at step t. */
const averageLength = ({ beta2 }: MomentHyper, t: number) => {
  const share = warmth(beta2, t);
  return 2 / (1 - beta2) - 1 - (2 * t * (1 - share)) / share;
};

/** Factor of m̂/√v̂, or 0 while v is too uncertain to divide by (ρₜ ≤ 5). */
function rectification(h: MomentHyper, t: number): number {
  const full = 2 / (1 - h.beta2) - 1;
  const now = averageLength(h, t);
  if (now <= 5) return 0;
  return Math.sqrt(((now - 4) * (now - 2) * full) / ((full - 4) * (full - 2) * now));
}

export const radam = defineOptimizer({
  name: { en: "RAdam (rectified Adam)", zh: "RAdam(修正的 Adam)" },
  short: "RAdam",
  family: "adaptive",
  source: "radam",
  formula: String.raw`\begin{aligned} \rho_\infty &= \tfrac{2}{1-\beta_2}-1, \quad \rho_t = \rho_\infty - \tfrac{2t\beta_2^t}{1-\beta_2^t} \\ \theta &\leftarrow \theta - \eta\, \hat m \cdot \begin{cases} \dfrac{r_t}{\sqrt{\hat v}+\epsilon} & \rho_t > 5 \\ 1 & \text{otherwise} \end{cases} \\ r_t &= \sqrt{\tfrac{(\rho_t-4)(\rho_t-2)\,\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\,\rho_t}} \end{aligned}`,
  hyper: momentKnobs(0.001),
  init: initMoments,
  advance({ m, v }, g, h, t, _place, delta) {
    const { eta, beta1, beta2, eps } = h;
    const r = rectification(h, t);
    const c1 = warmth(beta1, t);
    const root2 = Math.sqrt(warmth(beta2, t));
    for (let i = 0; i < delta.length; i++) {
      gather(m, v, i, g[i], beta1, beta2);
      const scale = r === 0 ? 1 : (r * root2) / (Math.sqrt(v[i]) + eps);
      delta[i] = ((-eta * m[i]) / c1) * scale;
    }
  },
  terms({ after, t }, h, i) {
    const r = rectification(h, t);
    const root2 = Math.sqrt(warmth(h.beta2, t));
    return {
      m: after.m[i],
      v: after.v[i],
      mHat: after.m[i] / warmth(h.beta1, t),
      vHat: after.v[i] / warmth(h.beta2, t),
      rho: averageLength(h, t),
      r,
      rate: r === 0 ? h.eta : (h.eta * r * root2) / (Math.sqrt(after.v[i]) + h.eps),
    };
  },
  substituted: (n) => tex`-${n.rate}\cdot ${n.mHat}`,
});
