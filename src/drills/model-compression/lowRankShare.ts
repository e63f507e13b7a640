import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Factored {
  readonly m: number;
  readonly n: number;
  readonly r: number;
}

const sizes = [64, 100, 128, 200, 256, 512, 768, 1000, 1024, 2048, 3072, 4096];
const ranks = [4, 8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 512, 1024];

export const lowRankShare = defineDrill<Factored>({
  id: "N-68",
  topic: "model-compression",
  version: 1,
  skill: { en: "what a low-rank factorization saves", zh: "低秩分解省下多少参数" },
  draw: (rng) => ({ m: oneOf(rng, sizes), n: oneOf(rng, sizes), r: oneOf(rng, ranks) }),
  fits: ({ m, n, r }) => r < Math.min(m, n),
  task({ m, n, r }) {
    const share = (r * (m + n)) / (m * n);
    const even = (m * n) / (m + n);
    return {
      ask: {
        en: `A weight matrix of $${m}\\times ${n}$ is replaced by a product of $${m}\\times ${r}$ and $${r}\\times ${n}$. What share of the parameters is left (it may exceed 1), and at which rank, not rounded, would nothing be saved? Three significant digits.`,
        zh: `把 $${m}\\times ${n}$ 的权重矩阵换成 $${m}\\times ${r}$ 与 $${r}\\times ${n}$ 两个矩阵之积。参数还剩原来的几分之几（可以大于 1）？秩为多少时参数量刚好持平（不取整）？取三位有效数字。`,
      },
      fields: [
        numberField({ en: "share left", zh: "剩余比例" }, share, percent),
        numberField({ en: "break-even rank", zh: "持平时的秩" }, even, percent),
      ],
      steps: [
        {
          en: `The factors have $r(m+n) = ${r}\\cdot ${m + n} = ${r * (m + n)}$ numbers, the matrix $mn = ${m * n}$.`,
          zh: `两个因子共 $r(m+n) = ${r}\\cdot ${m + n} = ${r * (m + n)}$ 个数，原矩阵 $mn = ${m * n}$ 个。`,
        },
        {
          en: `Share left: $\\frac{${r * (m + n)}}{${m * n}} ${equals(share)}$.`,
          zh: `剩余比例：$\\frac{${r * (m + n)}}{${m * n}} ${equals(share)}$。`,
        },
        {
          en: `Both are equal at $r = \\frac{mn}{m+n} = \\frac{${m * n}}{${m + n}} ${equals(even)}$.`,
          zh: `两者相等时 $r = \\frac{mn}{m+n} = \\frac{${m * n}}{${m + n}} ${equals(even)}$。`,
        },
      ],
      slips: [
        {
          name: { en: "only one of the two factors was counted", zh: "两个因子只算了一个" },
          gives: [r / n, null],
        },
        {
          name: { en: "that is the share that is saved", zh: "这是省下的比例" },
          gives: [1 - share, null],
        },
        {
          name: {
            en: "that is the full rank: the factors are larger than the matrix long before it",
            zh: "这是满秩；远未到满秩时，两个因子就已经比原矩阵大了",
          },
          gives: [null, Math.min(m, n)],
        },
      ],
    };
  },
});
