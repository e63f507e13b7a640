import { encoderLayerMacs, linearCounts } from "../../math/architectures/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Block {
  readonly d: number;
  readonly n: number;
  readonly h: number;
}

const paramsOf = (d: number): number => {
  const weights = (input: number, output: number) =>
    linearCounts({ in: input, out: output, bias: false }).params;
  return 4 * weights(d, d) + weights(d, 4 * d) + weights(4 * d, d);
};

export const blockCosts = defineDrill<Block>({
  id: "N-58",
  topic: "attention-transformer",
  version: 1,
  skill: { en: "what a transformer block costs", zh: "一个 Transformer 块的开销" },
  draw: (rng) => ({
    d: oneOf(rng, [64, 128, 192, 256, 384, 512, 768, 1024, 2048, 4096]),
    n: oneOf(rng, [10, 16, 32, 50, 64, 100, 128, 200, 256, 512, 1000, 1024, 2048]),
    h: oneOf(rng, [1, 2, 4, 8, 12, 16, 32]),
  }),
  fits: ({ d, h }) => d % h === 0,
  task({ d, n, h }) {
    const params = paramsOf(d);
    const { projections, scoresAndMix, ffn, total } = encoderLayerMacs(n, d, 4 * d);
    const scores = h * n * n;
    const slips: Slip[] = [
      {
        name: { en: "the feed-forward part was left out", zh: "漏了前馈部分" },
        gives: [4 * d * d, total - ffn, null],
      },
      {
        name: {
          en: "the products of attention that have no weights were left out",
          zh: "漏了注意力中不带参数的两次矩阵乘法",
        },
        gives: [null, projections + ffn, null],
      },
      {
        name: {
          en: "FLOPs were given: a multiply-accumulate is two of them",
          zh: "给出的是 FLOPs：一次乘加算两次浮点运算",
        },
        gives: [null, 2 * total, null],
      },
    ];
    if (h > 1)
      slips.push({
        name: {
          en: "one matrix of scores was counted; each head has its own",
          zh: "只数了一个打分矩阵，而每个头各有一个",
        },
        gives: [null, null, n * n],
      });
    return {
      ask: {
        en: `A transformer block has width $d = ${d}$, ${h === 1 ? "one head" : `${h} heads`} and a feed-forward layer of $4d$; no biases, no normalization. How many weights does it have? How many multiply-accumulates (MACs) do its matrix products take for ${n} tokens, without saving anything for a causal mask? And how many attention scores does it compute?`,
        zh: `一个 Transformer 块宽 $d = ${d}$，有 ${h} 个注意力头，前馈层宽 $4d$，无偏置，不计归一化。它有多少个权重？处理 ${n} 个词元时，各矩阵乘法共需多少次乘加（MAC，不利用因果掩码省算）？一共算出多少个注意力打分？`,
      },
      fields: [
        numberField({ en: "weights", zh: "权重个数" }, params, exact),
        numberField({ en: "MACs", zh: "乘加次数" }, total, exact),
        numberField({ en: "scores", zh: "打分个数" }, scores, exact),
      ],
      steps: [
        {
          en: `Query, key, value and output matrices have $4d^2$ weights, the two feed-forward ones $8d^2$: $12\\cdot ${d}^2 = ${params}$.`,
          zh: `查询、键、值和输出四个矩阵共 $4d^2$ 个权重，前馈的两个矩阵共 $8d^2$ 个：$12\\cdot ${d}^2 = ${params}$。`,
        },
        {
          en: `Every token meets every weight once: $${n}\\cdot ${params} = ${projections + ffn}$.`,
          zh: `每个词元与每个权重各乘加一次：$${n}\\cdot ${params} = ${projections + ffn}$。`,
        },
        {
          en: `Scores and mixing of the values take $n^2 d$ each, over all heads together: $2\\cdot ${n}^2\\cdot ${d} = ${scoresAndMix}$. In all $${total}$.`,
          zh: `算打分和对值加权各需 $n^2 d$ 次（所有头合计）：$2\\cdot ${n}^2\\cdot ${d} = ${scoresAndMix}$。总计 $${total}$。`,
        },
        {
          en: `Every head has a score for every pair of tokens: $hn^2 = ${h}\\cdot ${n}^2 = ${scores}$.`,
          zh: `每个头对每一对词元都有一个打分：$hn^2 = ${h}\\cdot ${n}^2 = ${scores}$。`,
        },
      ],
      slips,
    };
  },
});
