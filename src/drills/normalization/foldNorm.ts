import { multiple, oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, tex } from "../write.ts";

export interface Norm {
  /** Of the convolution. */
  readonly w: number;
  readonly b: number;
  readonly gamma: number;
  readonly beta: number;
  /** Running statistics. */
  readonly mean: number;
  readonly variance: number;
}

export const foldNorm = defineDrill<Norm>({
  id: "N-40",
  topic: "normalization",
  version: 1,
  skill: {
    en: "folding batch norm into the convolution before it",
    zh: "把批量归一化并入前面的卷积",
  },
  draw: (rng) => ({
    w: oneOf(rng, [1, -1]) * multiple(rng, 0.5, 3, 0.5),
    b: oneOf(rng, [0, multiple(rng, -2, 2, 0.5)]),
    gamma: multiple(rng, 0.5, 3, 0.5),
    beta: multiple(rng, -2, 2, 0.5),
    mean: multiple(rng, -3, 3, 0.5),
    // With roots that are known by heart, and not 1.
    variance: oneOf(rng, [0.04, 0.16, 0.25, 0.64, 2.25, 4, 6.25, 9, 16, 25]),
  }),
  // Every number must make a difference.
  fits: ({ b, gamma, mean, variance }) => gamma ** 2 !== variance && b !== mean,
  task({ w, b, gamma, beta, mean, variance }) {
    const std = Math.sqrt(variance);
    const scale = gamma / std;
    const [weight, bias] = [scale * w, scale * (b - mean) + beta];
    return {
      ask: {
        en: `A convolution with one weight $w = ${tex(w)}$ and bias $b = ${tex(b)}$ is followed by batch norm with $\\gamma = ${tex(gamma)}$, $\\beta = ${tex(beta)}$, running mean $\\mu = ${tex(mean)}$, running variance $v = ${tex(variance)}$, $\\epsilon = 0$. For inference both become one convolution. What are its weight and bias? ${threeDigits.said.en}`,
        zh: `一个卷积的权重 $w = ${tex(w)}$、偏置 $b = ${tex(b)}$，后面接批量归一化：$\\gamma = ${tex(gamma)}$，$\\beta = ${tex(beta)}$，移动均值 $\\mu = ${tex(mean)}$，移动方差 $v = ${tex(variance)}$，$\\epsilon = 0$。推理时把两者合成一个卷积，新的权重和偏置各是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "weight", zh: "权重" }, weight, threeDigits.tolerance),
        numberField({ en: "bias", zh: "偏置" }, bias, threeDigits.tolerance),
      ],
      steps: [
        {
          en: `With fixed statistics the norm is a line: $\\frac{\\gamma}{\\sqrt{v}} (w x + b - \\mu) + \\beta$. Its slope factor is $\\frac{${tex(gamma)}}{\\sqrt{${tex(variance)}}} ${comesTo(scale)}$.`,
          zh: `统计量固定时，归一化只是一个线性变换：$\\frac{\\gamma}{\\sqrt{v}} (w x + b - \\mu) + \\beta$，系数 $\\frac{${tex(gamma)}}{\\sqrt{${tex(variance)}}} ${comesTo(scale)}$。`,
        },
        {
          en: `Weight: $${tex(scale, 4)} \\cdot ${factor(w)} ${comesTo(weight)}$.`,
          zh: `权重：$${tex(scale, 4)} \\cdot ${factor(w)} ${comesTo(weight)}$。`,
        },
        {
          en: `Bias: $${tex(scale, 4)} \\cdot (${tex(b)} - ${factor(mean)}) + ${factor(beta)} ${comesTo(bias)}$.`,
          zh: `偏置：$${tex(scale, 4)} \\cdot (${tex(b)} - ${factor(mean)}) + ${factor(beta)} ${comesTo(bias)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "divided by the variance, not by its root",
            zh: "除以了方差，没有开方",
          },
          gives: [(gamma * w) / variance, (gamma * (b - mean)) / variance + beta],
        },
        ...(b === 0
          ? []
          : [
              {
                name: {
                  en: "did not scale the bias of the convolution",
                  zh: "卷积自己的偏置没有缩放",
                },
                gives: [null, b - scale * mean + beta],
              },
            ]),
        ...(mean === 0
          ? []
          : [
              {
                name: { en: "forgot the running mean", zh: "漏了移动均值" },
                gives: [null, scale * b + beta],
              },
            ]),
        ...(beta === 0
          ? []
          : [
              {
                name: {
                  en: "scaled $\\beta$ as well, which is added last",
                  zh: "把最后才加的 $\\beta$ 也缩放了",
                },
                gives: [null, scale * (b - mean + beta)],
              },
            ]),
      ],
    };
  },
});
