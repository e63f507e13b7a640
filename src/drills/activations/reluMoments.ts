import { outputStatistics } from "../../math/statistics/index.ts";
import { usualActivation } from "../activation.ts";
import { multiple } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals, tex } from "../write.ts";

export const reluMoments = defineDrill<{ readonly s: number }>({
  id: "N-11",
  topic: "activations",
  version: 1,
  skill: {
    en: "finding mean and variance after ReLU",
    zh: "求 ReLU 输出的均值和方差",
  },
  draw: (rng) => ({ s: multiple(rng, 0.5, 3, 0.1) }),
  task({ s }) {
    const { mean, variance, meanSquare } = outputStatistics(usualActivation("relu"), {
      mean: 0,
      std: s,
    });
    const size = tex(s);
    return {
      ask: {
        en: `The input of ReLU is normally distributed with mean 0 and standard deviation $s = ${size}$. What are the mean and the variance of its output? To three significant digits.`,
        zh: `ReLU 的输入服从均值为 0、标准差 $s = ${size}$ 的正态分布。输出的均值和方差各是多少？保留三位有效数字。`,
      },
      fields: [
        numberField({ en: "mean", zh: "均值" }, mean, percent),
        numberField({ en: "variance", zh: "方差" }, variance, percent),
      ],
      steps: [
        {
          en: `The positive half counts, the rest is 0: the mean is $\\frac{s}{\\sqrt{2 \\pi}} = \\frac{${size}}{\\sqrt{2 \\pi}} ${equals(mean, 4)}$.`,
          zh: `只有正的一半算数，其余为 0：均值 $\\frac{s}{\\sqrt{2 \\pi}} = \\frac{${size}}{\\sqrt{2 \\pi}} ${equals(mean, 4)}$。`,
        },
        {
          en: `By symmetry the mean square is half that of the input: $\\frac{s^2}{2} ${equals(meanSquare, 4)}$.`,
          zh: `由对称性，平方的均值是输入的一半：$\\frac{s^2}{2} ${equals(meanSquare, 4)}$。`,
        },
        {
          en: `The variance is that minus the square of the mean: $s^2 (\\frac{1}{2} - \\frac{1}{2 \\pi}) \\approx ${tex(meanSquare, 4)} - ${tex(mean, 4)}^2 ${equals(variance, 4)}$.`,
          zh: `方差等于它减去均值的平方：$s^2 (\\frac{1}{2} - \\frac{1}{2 \\pi}) \\approx ${tex(meanSquare, 4)} - ${tex(mean, 4)}^2 ${equals(variance, 4)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "gave the mean square for the variance: the mean is not 0 any more",
            zh: "把平方的均值当成了方差；均值已经不是 0 了",
          },
          gives: [null, meanSquare],
        },
        {
          name: {
            en: "averaged over the positive half only and left out the zeros",
            zh: "只在正的一半上取平均，漏算了那些 0",
          },
          gives: [2 * mean, null],
        },
        {
          name: {
            en: "gave the standard deviation for the variance",
            zh: "给出的是标准差，不是方差",
          },
          gives: [null, Math.sqrt(variance)],
        },
        ...(s === 1
          ? []
          : [
              {
                name: {
                  en: "let the variance grow with $s$, but it grows with $s^2$",
                  zh: "让方差与 $s$ 成正比，其实与 $s^2$ 成正比",
                },
                gives: [null, variance / s],
              },
            ]),
      ],
      drawing: {
        widget: "activation-explorer",
        state: `show=relu&focus=relu&mean=0&std=${s}`,
      },
    };
  },
});
