import { convCounts, outputSize } from "../../math/convolution/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, listField, numberField } from "../fields.ts";
import { tuple } from "../write.ts";

interface TextCnn {
  readonly words: number;
  /** Of an embedding. */
  readonly dim: number;
  readonly widths: readonly number[];
  /** Feature maps of each width. */
  readonly maps: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const textCnn = defineDrill<TextCnn>({
  id: "N-65",
  topic: "text-classification",
  version: 1,
  skill: { en: "sizes and parameters of a TextCNN", zh: "TextCNN 的尺寸与参数" },
  draw: (rng) => ({
    words: whole(rng, 10, 200),
    dim: oneOf(rng, [50, 64, 100, 128, 200, 256, 300]),
    widths: oneOf(rng, [
      [2, 3],
      [3, 5],
      [2, 3, 4],
      [3, 4, 5],
      [2, 4, 6],
      [3, 5, 7],
      [2, 3, 4, 5],
    ]),
    maps: oneOf(rng, [16, 32, 50, 64, 100, 128, 200, 256]),
  }),
  task({ words, dim, widths, maps }) {
    const lengths = widths.map((kernel) =>
      outputSize({ input: words, kernel, stride: 1, dilation: 1, before: 0, after: 0 }),
    );
    const paramsOf = (bias: boolean, inChannels = dim) =>
      sum(
        widths.map(
          (k) => convCounts({ inChannels, outChannels: maps, kernel: [1, k], bias }, [1, 1]).params,
        ),
      );
    const params = paramsOf(true);
    const blocks = widths.map((k) => `(${k}\\cdot ${dim} + 1)`).join(" + ");
    return {
      ask: {
        en: `A TextCNN reads sentences of ${words} words with embeddings of ${dim} numbers. It has filters over ${widths.join(", ")} words, ${maps} of each width, each with a bias; stride 1, no padding. How long are the feature maps, in the order of the widths, and how many parameters do all the filters have?`,
        zh: `TextCNN 读入长 ${words} 个词的句子，词向量 ${dim} 维。卷积核宽度为 ${widths.join("、")} 个词，每种宽度 ${maps} 个，各有偏置；步幅 1，不填充。按宽度的次序，各特征图有多长？所有卷积核共有多少个参数？`,
      },
      fields: [
        listField({ en: "lengths", zh: "特征图长度" }, lengths, exact),
        numberField({ en: "parameters", zh: "参数个数" }, params, exact),
      ],
      steps: [
        {
          en: `A filter over $k$ of $n$ words has $n-k+1$ places: $${tuple(lengths)}$.`,
          zh: `宽 $k$ 的卷积核在 $n$ 个词上有 $n-k+1$ 个位置：$${tuple(lengths)}$。`,
        },
        {
          en: `It has a weight for each number of each of its words, and a bias: $kd+1$, for each of the $F = ${maps}$ filters of a width.`,
          zh: `它对每个词的每一维各有一个权重，另有一个偏置，共 $kd+1$ 个；每种宽度有 $F = ${maps}$ 个这样的核。`,
        },
        {
          en: `$\\sum F(kd+1) = ${maps}\\cdot (${blocks}) = ${params}$.`,
          zh: `$\\sum F(kd+1) = ${maps}\\cdot (${blocks}) = ${params}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "the last place was left out: there are $n-k+1$, not $n-k$",
            zh: "漏了最后一个位置：共 $n-k+1$ 个，不是 $n-k$ 个",
          },
          gives: [lengths.map((n) => n - 1), null],
        },
        {
          name: {
            en: "the maps were taken as long as the sentence; that needs padding",
            zh: "以为特征图与句子等长，那需要填充",
          },
          gives: [lengths.map(() => words), null],
        },
        {
          name: { en: "the biases were left out", zh: "漏了偏置" },
          gives: [null, paramsOf(false)],
        },
        {
          name: {
            en: "a filter was given one weight a word; it spans the whole embedding",
            zh: "以为每个词只有一个权重，而卷积核跨越整个词向量",
          },
          gives: [null, paramsOf(true, 1)],
        },
      ],
    };
  },
});
