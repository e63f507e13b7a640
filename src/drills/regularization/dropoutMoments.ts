import { keptScale, dropoutMoments as momentsOf } from "../../math/regularization/index.ts";
import { multiple, oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, tex } from "../write.ts";

interface Unit {
  /** Probability of being dropped. */
  readonly p: number;
  readonly x: number;
}

const moments = ({ p, x }: Unit, kind: "inverted" | "classic") => {
  const { mean, variance } = momentsOf([x], p, kind);
  return [mean[0] as number, variance[0] as number, x * keptScale(p, kind)] as const;
};

export const dropoutMoments = defineDrill<Unit>({
  id: "N-43",
  topic: "regularization",
  version: 1,
  skill: {
    en: "mean and variance under dropout",
    zh: "随机失活下的均值与方差",
  },
  draw: (rng) => ({
    p: oneOf(rng, [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.8]),
    x: oneOf(rng, [1, -1]) * multiple(rng, 0.5, 6, 0.5),
  }),
  task(q) {
    const { p, x } = q;
    const [mean, variance, kept] = moments(q, "inverted");
    const turned = moments({ p: 1 - p, x }, "inverted");
    return {
      ask: {
        en: `A unit has the value $x = ${tex(x)}$. Inverted dropout sets it to 0 with probability $p = ${tex(p)}$ in training, and scales it up when it is kept. Over the masks, what are mean and variance of what comes out, and what is the value when kept? ${threeDigits.said.en}`,
        zh: `某单元的值是 $x = ${tex(x)}$。训练时用随机失活（inverted dropout）：以概率 $p = ${tex(p)}$ 置 0，保留时放大。对随机掩码而言，输出的均值和方差是多少？保留下来时的值是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "mean", zh: "均值" }, mean, threeDigits.tolerance),
        numberField({ en: "variance", zh: "方差" }, variance, threeDigits.tolerance),
        numberField({ en: "value when kept", zh: "保留时的值" }, kept, threeDigits.tolerance),
      ],
      steps: [
        {
          en: `When kept: $\\frac{x}{1 - p} = \\frac{${tex(x)}}{${tex(1 - p)}} ${comesTo(kept)}$, so that the mean is $(1 - p) \\cdot \\frac{x}{1 - p} = x = ${tex(x)}$.`,
          zh: `保留时：$\\frac{x}{1 - p} = \\frac{${tex(x)}}{${tex(1 - p)}} ${comesTo(kept)}$，这样均值才是 $(1 - p) \\cdot \\frac{x}{1 - p} = x = ${tex(x)}$。`,
        },
        {
          en: `The mean square is $(1 - p) \\cdot \\frac{x^2}{(1 - p)^2} = \\frac{x^2}{1 - p}$; less the squared mean, $\\frac{p}{1 - p} x^2$ is left.`,
          zh: `平方的均值是 $(1 - p) \\cdot \\frac{x^2}{(1 - p)^2} = \\frac{x^2}{1 - p}$，减去均值的平方，剩下 $\\frac{p}{1 - p} x^2$。`,
        },
        {
          en: `Variance: $\\frac{${tex(p)}}{${tex(1 - p)}} \\cdot ${factor(x * x)} ${comesTo(variance)}$.`,
          zh: `方差：$\\frac{${tex(p)}}{${tex(1 - p)}} \\cdot ${factor(x * x)} ${comesTo(variance)}$。`,
        },
      ],
      slips: [
        ...(p === 0.5
          ? []
          : [
              {
                name: {
                  en: "took $p$ for the probability of being kept",
                  zh: "把 $p$ 当成了保留的概率",
                },
                gives: [null, turned[1], turned[2]],
              },
            ]),
        {
          name: {
            en: "did not scale in training: that is the classic kind, which scales in the test",
            zh: "训练时没有放大；那是经典 dropout，到测试时才缩放",
          },
          gives: moments(q, "classic"),
        },
        ...(variance === 1
          ? []
          : [
              {
                name: {
                  en: "gave the standard deviation, not the variance",
                  zh: "给的是标准差，而不是方差",
                },
                gives: [null, Math.sqrt(variance), null],
              },
            ]),
      ],
    };
  },
});
