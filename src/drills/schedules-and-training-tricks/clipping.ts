import { clipByNorm, clipByValue } from "../../math/regularization/index.ts";
import { multiple, oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { listField, twoDecimals } from "../fields.ts";
import { comesTo, sum, tex, tuple } from "../write.ts";

interface Clipping {
  readonly g: readonly number[];
  readonly limit: number;
}

const limits = Array.from({ length: 10 }, (_, i) => (i + 1) / 2);
const normOf = (g: readonly number[]): number => Math.hypot(...g);

export const clipping = defineDrill<Clipping>({
  id: "N-33",
  topic: "schedules-and-training-tricks",
  version: 1,
  skill: {
    en: "clipping a gradient by its norm and by value",
    zh: "按范数和按值裁剪梯度",
  },
  draw(rng) {
    const long = whole(rng, 0, 1) === 0;
    // Short ones in halves, so that they are not all alike.
    const entry = () => (long ? whole(rng, -6, 6) : multiple(rng, -2, 2, 0.5));
    const first = oneOf(rng, [1, -1]) * (long ? whole(rng, 1, 6) : multiple(rng, 0.5, 2, 0.5));
    const g = [first, ...several(whole(rng, 1, 2), entry)];
    return {
      g,
      limit: oneOf(
        rng,
        limits.filter((c) => normOf(g) > c === long),
      ),
    };
  },
  task({ g, limit }) {
    const { factor, totalNorm } = clipByNorm([g], limit);
    const byNorm = Array.from(clipByNorm([g], limit).gradients[0] as Float64Array);
    const byValue = Array.from(clipByValue([g], limit)[0] as Float64Array);
    const long = totalNorm > limit;
    const squares = g.map((x) => x * x);
    const l1 = g.reduce((total, x) => total + Math.abs(x), 0);
    const changed = byValue.some((x, i) => x !== g[i]);
    const scaled = (by: number) => g.map((x) => x * by);
    return {
      ask: {
        en: `The gradient is $g = ${tuple(g)}$ and the threshold $c = ${tex(limit)}$. What is left of $g$ after clipping by its Euclidean norm, and what after clipping each entry by value? ${twoDecimals.said.en}`,
        zh: `梯度 $g = ${tuple(g)}$，阈值 $c = ${tex(limit)}$。按欧氏范数裁剪后 $g$ 变成什么？逐元素按值裁剪后呢？${twoDecimals.said.zh}`,
      },
      fields: [
        listField({ en: "clipped by norm", zh: "按范数裁剪" }, byNorm, twoDecimals.tolerance),
        listField({ en: "clipped by value", zh: "按值裁剪" }, byValue, twoDecimals.tolerance),
      ],
      steps: [
        {
          en: `The norm is $\\sqrt{${sum(squares)}} ${comesTo(totalNorm)}$, ${long ? "above" : "not above"} the threshold.`,
          zh: `范数是 $\\sqrt{${sum(squares)}} ${comesTo(totalNorm)}$，${long ? "超过了" : "没有超过"}阈值。`,
        },
        long
          ? {
              en: `All entries shrink by one factor, which keeps the direction: $\\frac{${tex(limit)}}{${tex(totalNorm, 4)}} ${comesTo(factor)}$, so $${tuple(byNorm, 3)}$.`,
              zh: `所有分量乘同一个系数，方向不变：$\\frac{${tex(limit)}}{${tex(totalNorm, 4)}} ${comesTo(factor)}$，得到 $${tuple(byNorm, 3)}$。`,
            }
          : {
              en: `The factor $\\min(1, \\frac{c}{\\text{norm}})$ is 1: a short gradient is never made longer.`,
              zh: `系数 $\\min(1, \\frac{c}{\\text{norm}})$ 等于 1：短的梯度不会被拉长。`,
            },
        {
          en: `By value every entry is cut to $[-${tex(limit)}, ${tex(limit)}]$ on its own: $${tuple(byValue)}$.`,
          zh: `按值裁剪则是每个分量各自截到 $[-${tex(limit)}, ${tex(limit)}]$：$${tuple(byValue)}$。`,
        },
      ],
      slips: [
        ...(limit === 1 && long
          ? []
          : [
              {
                name: {
                  en: "made the norm 1 instead of bringing it down to the threshold",
                  zh: "把范数缩放成了 1，而不是降到阈值",
                },
                gives: [scaled(1 / totalNorm), null],
              },
            ]),
        ...(long
          ? [
              {
                name: {
                  en: "divided by the sum of the absolute values",
                  zh: "除以了各分量绝对值之和",
                },
                gives: [scaled(Math.min(1, limit / l1)), null],
              },
            ]
          : [
              {
                name: {
                  en: "stretched a short gradient up to the threshold",
                  zh: "把本来不长的梯度拉长到了阈值",
                },
                gives: [scaled(limit / totalNorm), null],
              },
            ]),
        ...(changed
          ? [
              {
                name: { en: "mixed the two kinds up", zh: "两种裁剪弄反了" },
                gives: [byValue, byNorm],
              },
            ]
          : []),
      ],
    };
  },
});
