import { initialStatistics, updateStatistics } from "../../math/normalization/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, formula, tex } from "../write.ts";

interface Tracking {
  /** The weight of the new batch. */
  readonly alpha: number;
  /** The mean of every batch. */
  readonly mean: number;
  readonly batches: number;
}

function tracked({ alpha, mean, batches }: Tracking): number {
  const moments = {
    mean: Float64Array.of(mean),
    variance: Float64Array.of(1),
    count: Float64Array.of(2),
  };
  let running = initialStatistics(1);
  for (let t = 0; t < batches; t++) running = updateStatistics(running, moments, alpha);
  return running.mean[0] as number;
}

export const runningMean = defineDrill<Tracking>({
  id: "N-39",
  topic: "normalization",
  version: 1,
  skill: {
    en: "how far a running mean has come",
    zh: "移动平均的均值走到了哪里",
  },
  draw: (rng) => ({
    alpha: oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5]),
    mean: oneOf(rng, [1, -1]) * oneOf(rng, [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 8]),
    batches: oneOf(rng, [whole(rng, 2, 10), 15, 20, 30, 50, 100]),
  }),
  // Once it has arrived there is nothing to work out.
  fits: ({ alpha, batches }) => (1 - alpha) ** batches >= 0.02,
  task(q) {
    const { alpha, mean, batches } = q;
    const answer = tracked(q);
    const left = (1 - alpha) ** batches;
    return {
      ask: {
        en: `Batch normalization keeps a running mean with momentum ${alpha}, the weight of the new batch, from 0. The mean of every batch is $${tex(mean)}$. Where does the running mean stand after ${batches} batches? ${threeDigits.said.en}`,
        zh: `批量归一化的移动均值从 0 开始，动量为 ${alpha}（即新批量的权重）。每个批量的均值都是 $${tex(mean)}$。${batches} 个批量之后，移动均值是多少？${threeDigits.said.zh}`,
      },
      fields: [numberField({ en: "running mean", zh: "移动均值" }, answer, threeDigits.tolerance)],
      steps: [
        {
          en: `Each batch closes the share $\\alpha = ${alpha}$ of the gap, so $(1 - \\alpha)^t$ of it is left after $t$ batches.`,
          zh: `每个批量补上差距的 $\\alpha = ${alpha}$，$t$ 个批量之后还差 $(1 - \\alpha)^t$。`,
        },
        formula(`${tex(1 - alpha)}^{${batches}} ${comesTo(left)}`),
        formula(
          `m (1 - (1 - \\alpha)^t) = ${tex(mean)} \\cdot ${factor(1 - left, 4)} ${comesTo(answer)}`,
        ),
      ],
      slips: [
        ...(alpha === 0.5
          ? []
          : [
              {
                name: {
                  en: "took the momentum for the weight of the old value, as optimizers do",
                  zh: "把动量当成了旧值的权重；优化器才是那样",
                },
                gives: [mean * (1 - alpha ** batches)],
              },
            ]),
        {
          name: {
            en: "gave what is still missing",
            zh: "给的是还差的部分",
          },
          gives: [mean * left],
        },
        {
          name: {
            en: "added the same share every time, although the gap shrinks",
            zh: "每次都加同样的量，而差距其实在缩小",
          },
          gives: [mean * alpha * batches],
        },
      ],
    };
  },
});
