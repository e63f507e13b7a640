import { crossEntropyOf, relativeEntropy } from "../../math/losses/index.ts";
import type { Rng } from "../../math/random/index.ts";
import { entropy } from "../../math/softmax/index.ts";
import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, tex, tuple } from "../write.ts";

interface Pair {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

/** Probabilities in tenths, none below `least` tenths. */
function tenths(rng: Rng, n: number, least: number): number[] {
  const first = whole(rng, least, 10 - least * (n - 1));
  if (n === 2) return [first / 10, (10 - first) / 10];
  const second = whole(rng, least, 10 - first - least);
  return [first / 10, second / 10, (10 - first - second) / 10];
}

/** Σ weight·ln of, without the terms whose weight is 0. */
const terms = (weights: readonly number[], of: readonly string[]): string =>
  weights
    .map((w, i) => (w > 0 ? `${tex(w)} \\ln(${of[i]})` : ""))
    .filter((term) => term !== "")
    .join(" + ");

export const entropies = defineDrill<Pair>({
  id: "N-15",
  topic: "losses",
  version: 1,
  skill: {
    en: "computing entropy, cross-entropy and KL divergence",
    zh: "计算熵、交叉熵和 KL 散度",
  },
  draw(rng) {
    const n = whole(rng, 2, 3);
    return { p: tenths(rng, n, 0), q: tenths(rng, n, 1) };
  },
  // Two distributions that hardly differ would leave no divergence to be seen.
  fits: ({ p, q }) => standsOut(0.01, [relativeEntropy(p, q)]),
  task({ p, q }) {
    const answers = [entropy(p), crossEntropyOf(p, q), relativeEntropy(p, q)] as const;
    const [h, cross, kl] = answers;
    const slips: Slip[] = [
      {
        name: {
          en: "took the logarithm to base 2: bits, not nats",
          zh: "用了以 2 为底的对数，单位是比特而不是奈特",
        },
        gives: answers.map((v) => v / Math.LN2),
      },
      {
        name: {
          en: "subtracted the wrong way round: the divergence is never negative",
          zh: "减反了；KL 散度不会为负",
        },
        gives: [null, null, -kl],
      },
    ];
    // The other way round, a zero in p would make it infinite.
    if (p.every((pi) => pi > 0))
      slips.push({
        name: { en: "exchanged the roles of $p$ and $q$", zh: "$p$ 和 $q$ 的位置弄反了" },
        gives: [null, crossEntropyOf(q, p), relativeEntropy(q, p)],
      });
    return {
      ask: {
        en: `Two distributions over the same outcomes: $p = ${tuple(p)}$ and $q = ${tuple(q)}$. What are the entropy $H(p)$, the cross-entropy $H(p, q)$ with $p$ as the truth, and the divergence KL(p ‖ q)? Natural logarithms, $0 \\ln 0 = 0$, to two decimals.`,
        zh: `同一组结果上有两个分布：$p = ${tuple(p)}$，$q = ${tuple(q)}$。熵 $H(p)$、以 $p$ 为真实分布的交叉熵 $H(p, q)$、散度 KL(p ‖ q) 各是多少？用自然对数，约定 $0 \\ln 0 = 0$，保留两位小数。`,
      },
      fields: [
        numberField({ en: "$H(p)$", zh: "$H(p)$" }, h, within(0.01)),
        numberField({ en: "$H(p, q)$", zh: "$H(p, q)$" }, cross, within(0.01)),
        numberField({ en: "KL(p ‖ q)", zh: "KL(p ‖ q)" }, kl, within(0.01)),
      ],
      steps: [
        {
          en: `$H(p) = -\\sum p \\ln p = -(${terms(
            p,
            p.map((pi) => tex(pi)),
          )}) ${equals(h, 4)}$.`,
          zh: `$H(p) = -\\sum p \\ln p = -(${terms(
            p,
            p.map((pi) => tex(pi)),
          )}) ${equals(h, 4)}$。`,
        },
        {
          en: `Weights from $p$, logarithms of $q$: $H(p, q) = -\\sum p \\ln q = -(${terms(
            p,
            q.map((qi) => tex(qi)),
          )}) ${equals(cross, 4)}$.`,
          zh: `权重取 $p$，对数取 $q$：$H(p, q) = -\\sum p \\ln q = -(${terms(
            p,
            q.map((qi) => tex(qi)),
          )}) ${equals(cross, 4)}$。`,
        },
        {
          en: `The divergence is what the wrong $q$ costs on top: $H(p, q) - H(p) \\approx ${tex(cross, 4)} - ${tex(h, 4)} ${equals(kl, 4)}$.`,
          zh: `散度是用错分布多付的代价：$H(p, q) - H(p) \\approx ${tex(cross, 4)} - ${tex(h, 4)} ${equals(kl, 4)}$。`,
        },
      ],
      slips,
    };
  },
});
