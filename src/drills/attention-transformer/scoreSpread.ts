import { dotVariance } from "../../math/attention/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Spread {
  /** Components of a query. */
  readonly size: number;
  /** Width of the block. */
  readonly width: number;
}

const sizes = [4, 8, 9, 10, 16, 20, 25, 32, 36, 48, 64, 80, 96, 100, 128, 192, 256, 512, 1024];
const widths = [64, 128, 192, 256, 320, 384, 512, 640, 768, 1024];

export const scoreSpread = defineDrill<Spread>({
  id: "N-60",
  topic: "attention-transformer",
  version: 1,
  skill: {
    en: "how far scores spread, and when they dominate the cost",
    zh: "打分的离散程度，以及注意力何时主导开销",
  },
  draw: (rng) => ({ size: oneOf(rng, sizes), width: oneOf(rng, widths) }),
  task({ size, width }) {
    const { variance } = dotVariance(size, { stdQ: 1, stdK: 1, meanQ: 0, meanK: 0 });
    const std = Math.sqrt(variance);
    const slips: Slip[] = [
      {
        name: {
          en: "that is the variance, not the standard deviation",
          zh: "这是方差，不是标准差",
        },
        gives: [variance, null],
      },
      {
        name: {
          en: `that is the spread after the division by $\\sqrt{${size}}$`,
          zh: `这是除以 $\\sqrt{${size}}$ 之后的标准差`,
        },
        gives: [1, null],
      },
      {
        name: {
          en: "the feed-forward layer was left out: $4nd^2 = 2n^2d$",
          zh: "漏了前馈层，只算了 $4nd^2 = 2n^2d$",
        },
        gives: [null, 2 * width],
      },
      {
        name: {
          en: "the mixing of the values was left out: $12nd^2 = n^2d$",
          zh: "漏了对值的加权，只算了 $12nd^2 = n^2d$",
        },
        gives: [null, 12 * width],
      },
    ];
    return {
      ask: {
        en: `The components of a query and a key of size ${size} are independent with mean 0 and variance 1. What is the standard deviation of their dot product, before any scaling? And at which number of tokens do the two products among tokens ($QK^\\top$ and weights times $V$) cost as much as all products with weights, in a block of width ${width} with a feed-forward layer four times as wide? Three significant digits.`,
        zh: `查询和键都是 ${size} 维，各分量相互独立，均值 0，方差 1。不缩放时，它们的点积的标准差是多少？另外，在宽 ${width}、前馈层宽为其四倍的 Transformer 块里，词元数为多少时，词元之间的两次乘法（$QK^\\top$ 和权重乘 $V$）与全部带权重的乘法开销相等？取三位有效数字。`,
      },
      fields: [
        numberField({ en: "standard deviation", zh: "标准差" }, std, percent),
        numberField({ en: "tokens", zh: "词元数" }, 6 * width, percent),
      ],
      steps: [
        {
          en: `Each product of two components has variance 1, and independent variances add up: $\\sqrt{${size}} ${equals(std)}$. This is what dividing by $\\sqrt{d}$ undoes.`,
          zh: `每对分量之积的方差为 1，相互独立，方差相加：$\\sqrt{${size}} ${equals(std)}$。除以 $\\sqrt{d}$ 正是为了消去它。`,
        },
        {
          en: "With weights: $4nd^2$ in attention and $8nd^2$ in the feed-forward layer; among tokens: $2n^2d$.",
          zh: "带权重的乘法：注意力 $4nd^2$，前馈层 $8nd^2$；词元之间的乘法：$2n^2d$。",
        },
        {
          en: `$2n^2d = 12nd^2$ gives $n = 6d = 6\\cdot ${width} = ${6 * width}$.`,
          zh: `由 $2n^2d = 12nd^2$ 得 $n = 6d = 6\\cdot ${width} = ${6 * width}$。`,
        },
      ],
      slips,
    };
  },
});
