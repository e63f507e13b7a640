import { ridgeShrink, softThreshold } from "../../math/regularization/index.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, twoDecimals } from "../fields.ts";
import { comesTo, factor, tex } from "../write.ts";

interface Bowl {
  /** Where the loss alone is least. */
  readonly best: number;
  readonly curvature: number;
  readonly alpha: number;
}

export const shrunkMinimum = defineDrill<Bowl>({
  id: "N-42",
  topic: "regularization",
  version: 1,
  skill: {
    en: "where L2 and L1 move the minimum",
    zh: "L2 与 L1 把极小点移到哪里",
  },
  draw: (rng) => ({
    best: oneOf(rng, [1, -1]) * multiple(rng, 0.2, 3, 0.1),
    curvature: oneOf(rng, [0.2, 0.5, 1, 2, 2.5, 4, 5]),
    alpha: whole(rng, 0, 1) === 0 ? multiple(rng, 0.1, 1, 0.1) : multiple(rng, 0.5, 3, 0.5),
  }),
  fits({ best, curvature, alpha }) {
    const move = alpha / curvature;
    return Math.max(Math.abs(ridgeShrink(best, move)), Math.abs(best) - move) >= 0.03;
  },
  task({ best, curvature, alpha }) {
    const move = alpha / curvature;
    const l2 = ridgeShrink(best, move);
    const l1 = softThreshold(best, move) + 0;
    const across = best - Math.sign(best) * move;
    const lost = Math.abs(best) <= move;
    return {
      ask: {
        en: `Along one axis the loss is $\\frac{1}{2} \\lambda (w - w_0)^2$ with $\\lambda = ${tex(curvature)}$ and $w_0 = ${tex(best)}$. Where is its minimum once $\\frac{1}{2} \\alpha w^2$ is added, $\\alpha = ${tex(alpha)}$, and where once $\\alpha$ times the absolute value of $w$ is added instead? ${twoDecimals.said.en}`,
        zh: `沿某个坐标，损失是 $\\frac{1}{2} \\lambda (w - w_0)^2$，$\\lambda = ${tex(curvature)}$，$w_0 = ${tex(best)}$。取 $\\alpha = ${tex(alpha)}$，加上 $\\frac{1}{2} \\alpha w^2$ 之后极小点在哪里？改为加上 $\\alpha$ 乘 $w$ 的绝对值呢？${twoDecimals.said.zh}`,
      },
      fields: [
        numberField({ en: "minimum with L2", zh: "加 L2 后的极小点" }, l2, twoDecimals.tolerance),
        numberField({ en: "minimum with L1", zh: "加 L1 后的极小点" }, l1, twoDecimals.tolerance),
      ],
      steps: [
        {
          en: `L2: $\\lambda (w - w_0) + \\alpha w = 0$ gives $\\frac{\\lambda}{\\lambda + \\alpha} w_0 = \\frac{${tex(curvature)}}{${tex(curvature + alpha)}} \\cdot ${factor(best)} ${comesTo(l2)}$: it shrinks in proportion.`,
          zh: `L2：由 $\\lambda (w - w_0) + \\alpha w = 0$ 得 $\\frac{\\lambda}{\\lambda + \\alpha} w_0 = \\frac{${tex(curvature)}}{${tex(curvature + alpha)}} \\cdot ${factor(best)} ${comesTo(l2)}$，按比例缩小。`,
        },
        {
          en: `L1 pulls with the same force $\\alpha$ everywhere, so the minimum moves by $\\frac{\\alpha}{\\lambda} = \\frac{${tex(alpha)}}{${tex(curvature)}} ${comesTo(move)}$ towards 0.`,
          zh: `L1 的拉力处处是 $\\alpha$，所以极小点朝 0 移动 $\\frac{\\alpha}{\\lambda} = \\frac{${tex(alpha)}}{${tex(curvature)}} ${comesTo(move)}$。`,
        },
        lost
          ? {
              en: `$w_0 = ${tex(best)}$ is not farther from 0 than that, so the minimum is exactly $0$.`,
              zh: `$w_0 = ${tex(best)}$ 到 0 的距离不比它大，极小点恰好是 $0$。`,
            }
          : {
              en: `$${tex(best)} ${best > 0 ? "-" : "+"} ${tex(move, 4)} ${comesTo(l1)}$.`,
              zh: `$${tex(best)} ${best > 0 ? "-" : "+"} ${tex(move, 4)} ${comesTo(l1)}$。`,
            },
      ],
      slips: [
        ...(curvature === 1
          ? []
          : [
              {
                name: {
                  en: "did not divide $\\alpha$ by the curvature",
                  zh: "$\\alpha$ 没有除以曲率",
                },
                gives: [ridgeShrink(best, alpha), softThreshold(best, alpha) + 0],
              },
            ]),
        { name: { en: "mixed the two up", zh: "把两者弄反了" }, gives: [l1, l2] },
        ...(lost && Math.abs(across) > 0.015
          ? [
              {
                name: { en: "let L1 cross 0", zh: "让 L1 越过了 0" },
                gives: [null, across],
              },
            ]
          : []),
        ...(alpha === curvature
          ? []
          : [
              {
                name: {
                  en: "kept the share $\\frac{\\alpha}{\\lambda + \\alpha}$, which is what L2 takes away",
                  zh: "留下了 $\\frac{\\alpha}{\\lambda + \\alpha}$，那是 L2 去掉的部分",
                },
                gives: [best - l2, null],
              },
            ]),
      ],
    };
  },
});
