import { integer, number, type Params, type Values } from "../../params/index.ts";
import { adam } from "./adam.ts";
import { momentum } from "./momentum.ts";
import { defineOptimizer, type Rule, type State, type Terms, zeros } from "./optimizer.ts";
import { radam } from "./radam.ts";
import { tex } from "./tex.ts";

const wrapping = {
  k: integer({
    label: { en: "Inner steps", zh: "内层步数" },
    symbol: "k",
    min: 1,
    max: 20,
    initial: 5,
  }),
  alpha: number({
    label: { en: "Slow step", zh: "慢权重步长" },
    symbol: "\\alpha",
    min: 0,
    max: 1,
    step: 0.05,
    initial: 0.5,
  }),
};

interface Slow {
  readonly k: number;
  readonly alpha: number;
}

/** `inner` moves the fast weights; every k steps the slow ones follow by the share α, and the fast ones return to them. */
function lookaheadOver<P extends Params, S extends State, T extends Terms>(
  inner: Rule<P, S, T>,
  title: Pick<Rule, "name" | "short" | "source">,
  defaults: P = inner.hyper,
  k = 5,
) {
  const rule: Rule<P & typeof wrapping, S & { slow: Float64Array }, T & { slow: number }> = {
    ...title,
    family: inner.family,
    formula: String.raw`\begin{aligned} \theta &\leftarrow \theta + \Delta^{\text{fast}} \\ \text{if } k \mid t:\ \phi &\leftarrow \phi + \alpha\,(\theta-\phi), \quad \theta \leftarrow \phi \end{aligned}`,
    hyper: { ...defaults, ...wrapping, k: { ...wrapping.k, initial: k } },
    init: (dim, h) => ({ ...inner.init(dim, h as Values<P>), slow: zeros(dim) }),
    advance(state, g, h, t, place, delta) {
      const { slow } = state;
      const { k, alpha } = h as unknown as Slow;
      const { position } = place;
      // The start is not known to `init`, so the slow weights set off with the first step.
      if (t === 1) slow.set(position);
      inner.advance(state, g, h as Values<P>, t, place, delta);
      if (t % k !== 0) return;
      for (let i = 0; i < delta.length; i++) {
        slow[i] += alpha * (position[i] + delta[i] - slow[i]);
        delta[i] = slow[i] - position[i];
      }
    },
    terms: (step, h, i) => ({ ...inner.terms(step, h as Values<P>, i), slow: step.after.slow[i] }),
    substituted: (n, h, t) =>
      t % (h as unknown as Slow).k === 0
        ? tex`${n.slow} - ${n.x}`
        : inner.substituted(n, h as Values<P>, t),
  };
  return defineOptimizer(rule);
}

export const lookahead = lookaheadOver(momentum, {
  name: { en: "Lookahead over momentum", zh: "Lookahead(动量法)" },
  short: "Lookahead",
  source: "lookahead",
});

export const lookaheadAdam = lookaheadOver(adam, {
  name: { en: "Lookahead over Adam", zh: "Lookahead(Adam)" },
  source: "lookahead",
});

export const ranger = lookaheadOver(
  radam,
  {
    name: { en: "Ranger (Lookahead over RAdam)", zh: "Ranger(Lookahead + RAdam)" },
    short: "Ranger",
    source: "ranger",
  },
  {
    ...radam.hyper,
    beta1: { ...radam.hyper.beta1, initial: 0.95 },
    eps: { ...radam.hyper.eps, initial: 1e-5 },
  },
  6,
);
