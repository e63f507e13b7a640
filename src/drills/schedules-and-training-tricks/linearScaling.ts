import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, formula, tex } from "../write.ts";

interface Scaling {
  readonly base: number;
  /** The batch size to which `base` belongs. */
  readonly from: number;
  readonly workers: number;
  /** Samples of one worker in one step. */
  readonly each: number;
}

export const linearScaling = defineDrill<Scaling>({
  id: "N-32",
  topic: "schedules-and-training-tricks",
  version: 1,
  skill: {
    en: "scaling the learning rate with the batch",
    zh: "按批量大小缩放学习率",
  },
  draw: (rng) => ({
    base: oneOf(rng, [0.01, 0.02, 0.03, 0.05, 0.1, 0.2]),
    from: oneOf(rng, [32, 64, 128, 256, 512, 1024]),
    workers: oneOf(rng, [1, 1, 2, 4, 8, 16, 32]),
    each: oneOf(rng, [8, 16, 32, 64, 128, 256, 512]),
  }),
  fits({ from, workers, each }) {
    const ratio = (workers * each) / from;
    return ratio !== 1 && ratio >= 1 / 16 && ratio <= 32;
  },
  task({ base, from, workers, each }) {
    const batch = workers * each;
    const answer = (base * batch) / from;
    const [en, zh] =
      workers === 1
        ? [`with batches of ${batch}`, `批量大小改为 ${batch}`]
        : [
            `on ${workers} GPUs, each with ${each} samples a step`,
            `改用 ${workers} 张 GPU，每张每步 ${each} 个样本`,
          ];
    return {
      ask: {
        en: `A recipe uses learning rate ${base} with batches of ${from}. It is to be run ${en}. Which rate does the linear scaling rule give? ${threeDigits.said.en}`,
        zh: `某训练方案的批量大小为 ${from}，学习率为 ${base}。现在${zh}。按线性缩放规则，学习率应取多少？${threeDigits.said.zh}`,
      },
      fields: [numberField({ en: "learning rate", zh: "学习率" }, answer, threeDigits.tolerance)],
      steps: [
        ...(workers === 1
          ? []
          : [
              {
                en: `One step averages the samples of all GPUs: $B = ${workers} \\cdot ${each} = ${batch}$.`,
                zh: `一步对所有 GPU 上的样本求平均：$B = ${workers} \\cdot ${each} = ${batch}$。`,
              },
            ]),
        {
          en: "A batch $k$ times as large makes $k$ times fewer steps an epoch, so each goes $k$ times as far: $\\eta \\cdot \\frac{B}{B_0}$.",
          zh: "批量大到 $k$ 倍，每轮的步数就只有 $\\frac{1}{k}$，所以每步要走 $k$ 倍远：$\\eta \\cdot \\frac{B}{B_0}$。",
        },
        formula(`${tex(base)} \\cdot \\frac{${batch}}{${from}} ${comesTo(answer)}`),
      ],
      slips: [
        {
          name: {
            en: "scaled with the square root of the batch: another rule",
            zh: "按批量的平方根缩放了，那是另一条规则",
          },
          gives: [base * Math.sqrt(batch / from)],
        },
        {
          name: { en: "turned the ratio upside down", zh: "比例倒过来了" },
          gives: [(base * from) / batch],
        },
        ...(workers === 1
          ? []
          : [
              {
                name: {
                  en: "took the batch of one GPU for the whole batch",
                  zh: "把单张 GPU 的批量当成了总批量",
                },
                gives: [(base * each) / from],
              },
            ]),
      ],
    };
  },
});
