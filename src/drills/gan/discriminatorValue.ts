import { jensenShannon, relativeEntropy } from "../../math/losses/index.ts";
import type { Rng } from "../../math/random/index.ts";
import { several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, within } from "../fields.ts";
import { equals, tex, tuple } from "../write.ts";

interface Distributions {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

/** Tenths that add up to one; some may be zero. */
function tenths(rng: Rng, outcomes: number): number[] {
  const cuts = several(outcomes - 1, () => whole(rng, 0, 10)).sort((a, b) => a - b);
  return [...cuts, 10].map((cut, i) => (cut - (cuts[i - 1] ?? 0)) / 10);
}

/** Σ p ln(p/m) written out, without the terms that are zero. */
const terms = (p: readonly number[], m: readonly number[]): string =>
  p
    .flatMap((pi, i) => (pi === 0 ? [] : [`${pi}\\ln\\frac{${pi}}{${tex(m[i] as number)}}`]))
    .join(" + ");

const near = within(0.01);

export const discriminatorValue = defineDrill<Distributions>({
  id: "N-62",
  topic: "gan",
  version: 1,
  skill: {
    en: "Jensen–Shannon divergence and the value of the best discriminator",
    zh: "JS 散度与最优判别器的目标值",
  },
  draw(rng) {
    const outcomes = whole(rng, 2, 3);
    return { p: tenths(rng, outcomes), q: tenths(rng, outcomes) };
  },
  fits: ({ p, q }) =>
    // An outcome that neither has is none, and a divergence near zero could be guessed.
    p.every((pi, i) => pi + (q[i] as number) > 0) && jensenShannon(p, q) >= 0.03,
  task({ p, q }) {
    const js = jensenShannon(p, q);
    const value = 2 * js - Math.log(4);
    const m = p.map((pi, i) => (pi + (q[i] as number)) / 2);
    const kl = relativeEntropy(p, q);
    const slips: Slip[] = [
      {
        name: {
          en: "the two divergences were added, not averaged",
          zh: "两个散度只相加，没有取平均",
        },
        gives: [2 * js, 4 * js - Math.log(4)],
      },
      {
        name: {
          en: "the divergence was added once; it enters the value twice",
          zh: "散度只加了一次，目标值里应加两次",
        },
        gives: [null, js - Math.log(4)],
      },
      {
        name: { en: "logarithms to base 2 were taken", zh: "用了以 2 为底的对数" },
        gives: [js / Math.LN2, value / Math.LN2],
      },
    ];
    if (Number.isFinite(kl))
      slips.push({
        name: {
          en: "the divergence of $p_g$ from $p_d$ itself was taken, not that of each from their mean",
          zh: "直接算了 $p_d$ 对 $p_g$ 的 KL 散度，而不是各自对平均分布的散度",
        },
        gives: [kl, 2 * kl - Math.log(4)],
      });
    const [toP, toQ] = [relativeEntropy(p, m), relativeEntropy(q, m)];
    return {
      ask: {
        en: `Real data have the probabilities $p_d = ${tuple(p)}$, generated data $p_g = ${tuple(q)}$. Give their Jensen–Shannon divergence and the value $V = \\sum p_d\\ln D + \\sum p_g\\ln(1-D)$ that the best discriminator reaches. Natural logarithms, $0\\ln 0 = 0$, two decimals.`,
        zh: `真实数据的概率为 $p_d = ${tuple(p)}$，生成数据的概率为 $p_g = ${tuple(q)}$。求两者的 JS 散度，以及最优判别器达到的目标值 $V = \\sum p_d\\ln D + \\sum p_g\\ln(1-D)$。用自然对数，约定 $0\\ln 0 = 0$，保留两位小数。`,
      },
      fields: [
        numberField({ en: "Jensen–Shannon divergence", zh: "JS 散度" }, js, near),
        numberField({ en: "value $V$", zh: "目标值 $V$" }, value, near),
      ],
      steps: [
        {
          en: `The mean of both is $m = ${tuple(m)}$.`,
          zh: `两者的平均分布为 $m = ${tuple(m)}$。`,
        },
        {
          en: `$\\mathrm{KL}(p_d, m) = ${terms(p, m)} ${equals(toP)}$ and $\\mathrm{KL}(p_g, m) = ${terms(q, m)} ${equals(toQ)}$.`,
          zh: `$\\mathrm{KL}(p_d, m) = ${terms(p, m)} ${equals(toP)}$，$\\mathrm{KL}(p_g, m) = ${terms(q, m)} ${equals(toQ)}$。`,
        },
        {
          en: `The divergence is the mean of these: $\\mathrm{JS} ${equals(js)}$.`,
          zh: `取两者的平均：$\\mathrm{JS} ${equals(js)}$。`,
        },
        {
          en: `With $D = \\frac{p_d}{2m}$ each logarithm is that of its divergence less $\\ln 2$, so $V = 2\\cdot \\mathrm{JS} - \\ln 4 ${equals(value)}$.`,
          zh: `代入 $D = \\frac{p_d}{2m}$，每个对数都比散度里的少 $\\ln 2$，所以 $V = 2\\cdot \\mathrm{JS} - \\ln 4 ${equals(value)}$。`,
        },
      ],
      slips,
    };
  },
});
