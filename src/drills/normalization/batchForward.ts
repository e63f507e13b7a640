import { batchNormTrain, initialStatistics } from "../../math/normalization/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import { multiple, oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { listField, twoDecimals } from "../fields.ts";
import { comesTo, factor, sum, tex, tuple } from "../write.ts";

interface Batch {
  /** One channel of the batch. */
  readonly x: readonly number[];
  readonly gamma: number;
  readonly beta: number;
}

const forward = ({ x, gamma, beta }: Batch) =>
  batchNormTrain(tensor([x.length, 1], Float64Array.from(x)), initialStatistics(1), {
    gamma: tensor([1], Float64Array.of(gamma)),
    beta: tensor([1], Float64Array.of(beta)),
    eps: 0,
  });

export const batchForward = defineDrill<Batch>({
  id: "N-37",
  topic: "normalization",
  version: 1,
  skill: { en: "batch normalization by hand", zh: "手算批量归一化" },
  draw: (rng) => ({
    x: several(whole(rng, 3, 4), () => whole(rng, -5, 5)),
    gamma: oneOf(rng, [-1, 0.5, 1, 1, 1.5, 2, 3]),
    beta: oneOf(rng, [0, multiple(rng, -2, 2, 0.5)]),
  }),
  fits: ({ x }) => x.some((value) => value !== x[0]),
  task(q) {
    const { x, gamma, beta } = q;
    const { mean, variance, normalized, y } = forward(q);
    const [m, v] = [mean[0] as number, variance[0] as number];
    const n = x.length;
    const after = (values: ArrayLike<number>) => Array.from(values, (u) => gamma * u + beta);
    const standard = Array.from(normalized.data);
    const deviations = x.map((value) => value - m);
    const squares = deviations.map((d) => d * d);
    const total = x.reduce((a, b) => a + b, 0);
    return {
      ask: {
        en: `In training, one channel of a batch holds the values $${tuple(x)}$. Batch normalization has $\\gamma = ${tex(gamma)}$, $\\beta = ${tex(beta)}$ and $\\epsilon = 0$, and divides by the batch's own standard deviation (variance with $\\frac{1}{n}$). What comes out? ${twoDecimals.said.en}`,
        zh: `训练时，批量中某个通道的值为 $${tuple(x)}$。批量归一化取 $\\gamma = ${tex(gamma)}$，$\\beta = ${tex(beta)}$，$\\epsilon = 0$，标准差由这个批量算出（方差除以 $n$）。输出是什么？${twoDecimals.said.zh}`,
      },
      fields: [
        listField({ en: "outputs, in order", zh: "依次的输出" }, y.data, twoDecimals.tolerance),
      ],
      steps: [
        {
          en: `Mean: $\\mu = \\frac{${tex(total)}}{${n}} ${comesTo(m)}$; deviations $${tuple(deviations, 4)}$.`,
          zh: `均值：$\\mu = \\frac{${tex(total)}}{${n}} ${comesTo(m)}$；离差 $${tuple(deviations, 4)}$。`,
        },
        {
          en: `Biased variance: $\\frac{${sum(squares, 4)}}{${n}} ${comesTo(v)}$, so $\\sigma ${comesTo(Math.sqrt(v))}$.`,
          zh: `有偏方差：$\\frac{${sum(squares, 4)}}{${n}} ${comesTo(v)}$，所以 $\\sigma ${comesTo(Math.sqrt(v))}$。`,
        },
        {
          en: `Deviations over $\\sigma$: $${tuple(standard, 4)}$.`,
          zh: `离差除以 $\\sigma$：$${tuple(standard, 4)}$。`,
        },
        {
          en: `Scale, then shift, $${tex(gamma)} \\cdot \\hat x + ${factor(beta)}$: $${tuple(y.data, 3)}$.`,
          zh: `先缩放再平移，$${tex(gamma)} \\cdot \\hat x + ${factor(beta)}$：$${tuple(y.data, 3)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "used the sample variance with $n - 1$",
            zh: "方差除以了 $n - 1$",
          },
          gives: [after(standard.map((u) => u * Math.sqrt((n - 1) / n)))],
        },
        ...(v === 1
          ? []
          : [
              {
                name: {
                  en: "divided by the variance, not by its root",
                  zh: "除以了方差，没有开方",
                },
                gives: [after(deviations.map((d) => d / v))],
              },
            ]),
        ...(gamma === 1 && beta === 0
          ? []
          : [
              {
                name: {
                  en: "stopped before scale and shift",
                  zh: "漏了缩放和平移",
                },
                gives: [standard],
              },
            ]),
        ...(gamma === 1 || beta === 0
          ? []
          : [
              {
                name: {
                  en: "shifted before scaling, $\\gamma (\\hat x + \\beta)$",
                  zh: "先平移后缩放：$\\gamma (\\hat x + \\beta)$",
                },
                gives: [standard.map((u) => gamma * (u + beta))],
              },
            ]),
      ],
    };
  },
});
