import { number } from "../../params/index.ts";
import { warmth } from "./average.ts";
import { gather, initMoments, type MomentHyper, momentKnobs } from "./moments.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

interface NadamHyper extends MomentHyper {
  readonly momentumDecay: number;
}

/** μₜ, the momentum of step t: it grows from about β₁/2 to β₁. */
const momentumAt = (h: NadamHyper, t: number) =>
  h.beta1 * (1 - 0.5 * 0.96 ** (t * h.momentumDecay));

/** Factors of g and m in the step. `product` is μ₁…μₜ. */
type Shares = (now: number, next: number, product: number) => { g: number; m: number };

const paper: Shares = (now, next, product) => ({
  g: (1 - now) / (1 - product),
  m: next / (1 - product * next),
});

// PyTorch 1.13 multiplied the next momentum's product by μₜ once more; repaired in 2.0.
const torch113: Shares = (now, next, product) => ({
  g: (1 - now) / (1 - product),
  m: next / (1 - product * now * next),
});

const nadamWith = (shares: Shares, name: string) =>
  defineOptimizer({
    name: { en: name, zh: name },
    family: "adaptive",
    source: "nadam",
    formula: String.raw`\begin{aligned} \mu_t &= \beta_1\left(1 - \tfrac12\, 0.96^{t\psi}\right) \\ \theta &\leftarrow \theta - \frac{\eta}{\sqrt{\hat v}+\epsilon}\left(\frac{1-\mu_t}{1-\prod_{i\le t}\mu_i}\, g + \frac{\mu_{t+1}}{1-\prod_{i\le t+1}\mu_i}\, m\right) \end{aligned}`,
    hyper: {
      ...momentKnobs(0.002),
      momentumDecay: number({
        label: { en: "Momentum decay", zh: "动量衰减" },
        symbol: "\\psi",
        min: 0,
        max: 0.1,
        step: 0.001,
        initial: 0.004,
        place: "more",
      }),
    },
    init: (dim) => ({ ...initMoments(dim), product: Float64Array.of(1) }),
    advance({ m, v, product }, g, h, t, _place, delta) {
      const { eta, beta1, beta2, eps } = h;
      const now = momentumAt(h, t);
      product[0] *= now;
      const share = shares(now, momentumAt(h, t + 1), product[0]);
      const c2 = warmth(beta2, t);
      for (let i = 0; i < delta.length; i++) {
        gather(m, v, i, g[i], beta1, beta2);
        const d = Math.sqrt(v[i] / c2) + eps;
        delta[i] = (-eta * (share.g * g[i] + share.m * m[i])) / d;
      }
    },
    terms({ after, gradient, t }, h, i) {
      const share = shares(momentumAt(h, t), momentumAt(h, t + 1), after.product[0]);
      const vHat = after.v[i] / warmth(h.beta2, t);
      return {
        m: after.m[i],
        v: after.v[i],
        mHat: share.g * gradient[i] + share.m * after.m[i],
        vHat,
        rate: h.eta / (Math.sqrt(vHat) + h.eps),
      };
    },
    substituted: (n, h) => tex`-${h.eta}\cdot\frac{${n.mHat}}{\sqrt{${n.vHat}}+${h.eps}}`,
  });

export const nadam = nadamWith(paper, "NAdam");
export const nadamTorch113 = nadamWith(torch113, "NAdam (PyTorch 1.13)");
