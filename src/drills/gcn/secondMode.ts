import { multiple, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Mode {
  /** Second largest eigenvalue of the propagation matrix. */
  readonly lambda: number;
  readonly steps: number;
}

export const secondMode = defineDrill<Mode>({
  id: "N-72",
  topic: "gcn",
  version: 1,
  skill: { en: "how fast propagation smooths", zh: "传播使特征变平滑的快慢" },
  draw: (rng) => ({ lambda: multiple(rng, 0.1, 0.95, 0.01), steps: whole(rng, 1, 50) }),
  // Smaller than that is nothing at all.
  fits: ({ lambda, steps }) => lambda ** steps >= 1e-3,
  task({ lambda, steps }) {
    const left = lambda ** steps;
    const slips: Slip[] = [
      {
        name: { en: "that is the share that is lost", zh: "这是失去的比例" },
        gives: [1 - left],
      },
    ];
    if (steps > 1)
      slips.push(
        {
          name: {
            en: "the factor was multiplied by the number of steps instead of being raised to it",
            zh: "把因子乘以了步数，应当取幂",
          },
          gives: [lambda * steps],
        },
        {
          name: { en: "one step too few was taken", zh: "少算了一步" },
          gives: [lambda ** (steps - 1)],
        },
      );
    return {
      ask: {
        en: `The propagation matrix of a connected graph has 1 as its largest and ${lambda} as its second largest eigenvalue. What share of the features' part along the second eigenvector is left after ${steps} ${steps === 1 ? "propagation" : "propagations"} without weights? Three significant digits.`,
        zh: `某连通图的传播矩阵，最大特征值为 1，第二大特征值为 ${lambda}。不乘权重，传播 ${steps} 次之后，特征沿第二个特征向量的分量还剩原来的几分之几？取三位有效数字。`,
      },
      fields: [numberField({ en: "share left", zh: "剩余比例" }, left, percent)],
      steps: [
        {
          en: "A propagation multiplies the part along an eigenvector by its eigenvalue, so $k$ of them by $\\lambda_2^k$; in the end only the part along the first eigenvector is left, which is over-smoothing.",
          zh: "每传播一次，沿某个特征向量的分量就乘以它的特征值，$k$ 次即 $\\lambda_2^k$；最后只剩沿第一个特征向量的分量，这就是过平滑。",
        },
        {
          en: `$${lambda}^{${steps}} ${equals(left)}$.`,
          zh: `$${lambda}^{${steps}} ${equals(left)}$。`,
        },
      ],
      slips,
    };
  },
});
