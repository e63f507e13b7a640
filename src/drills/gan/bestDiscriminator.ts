import { multiple } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, sum, tex } from "../write.ts";

interface Densities {
  readonly real: number;
  readonly fake: number;
}

const value = ({ real, fake }: Densities, d: number): number =>
  real * Math.log(d) + fake * Math.log(1 - d);

const near = within(0.01);

export const bestDiscriminator = defineDrill<Densities>({
  id: "N-61",
  topic: "gan",
  version: 1,
  skill: { en: "the best discriminator at a point", zh: "某一点上的最优判别器" },
  draw: (rng) => ({
    real: multiple(rng, 0.05, 1, 0.05),
    fake: multiple(rng, 0.05, 1, 0.05),
  }),
  fits: (q) => standsOut(0.01, [value(q, q.real / (q.real + q.fake))]),
  task(q) {
    const { real, fake } = q;
    const best = real / (real + fake);
    const answer = value(q, best);
    const slips: Slip[] = [
      {
        name: {
          en: "the logarithms were not weighted with the densities",
          zh: "两个对数没有乘上各自的密度",
        },
        gives: [null, Math.log(best) + Math.log(1 - best)],
      },
      {
        name: { en: "logarithms to base 10 were taken", zh: "用了以 10 为底的对数" },
        gives: [null, answer / Math.LN10],
      },
    ];
    if (real !== fake)
      slips.push({
        name: {
          en: "real and generated were exchanged: $D$ is the probability of being real",
          zh: "真实与生成弄反了：$D$ 是样本为真的概率",
        },
        gives: [1 - best, value(q, 1 - best)],
      });
    const [d, rest] = [tex(best, 4), tex(1 - best, 4)];
    return {
      ask: {
        en: `At some point $x$ the density of real data is $p_d = ${real}$ and that of generated data $p_g = ${fake}$. Which $D(x)$ maximizes $p_d\\ln D + p_g\\ln(1-D)$, and what is this maximum? Two decimals, natural logarithms.`,
        zh: `在某一点 $x$ 处，真实数据的密度 $p_d = ${real}$，生成数据的密度 $p_g = ${fake}$。$D(x)$ 取何值时 $p_d\\ln D + p_g\\ln(1-D)$ 最大？最大值是多少？用自然对数，保留两位小数。`,
      },
      fields: [
        numberField({ en: "best $D(x)$", zh: "最优的 $D(x)$" }, best, near),
        numberField({ en: "maximum", zh: "最大值" }, answer, near),
      ],
      steps: [
        {
          en: "The slope $\\frac{p_d}{D} - \\frac{p_g}{1-D}$ is zero at $D = \\frac{p_d}{p_d+p_g}$.",
          zh: "令导数 $\\frac{p_d}{D} - \\frac{p_g}{1-D}$ 为零，得 $D = \\frac{p_d}{p_d+p_g}$。",
        },
        {
          en: `$D = \\frac{${real}}{${real}+${fake}} ${equals(best)}$.`,
          zh: `$D = \\frac{${real}}{${real}+${fake}} ${equals(best)}$。`,
        },
        {
          en: `$${real}\\cdot \\ln ${d} + ${fake}\\cdot \\ln ${rest} \\approx ${sum([real * Math.log(best), fake * Math.log(1 - best)], 4)} ${equals(answer)}$.`,
          zh: `$${real}\\cdot \\ln ${d} + ${fake}\\cdot \\ln ${rest} \\approx ${sum([real * Math.log(best), fake * Math.log(1 - best)], 4)} ${equals(answer)}$。`,
        },
      ],
      slips,
    };
  },
});
