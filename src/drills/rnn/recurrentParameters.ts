import { type RecurrentKind, recurrentCounts } from "../../math/architectures/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Recurrent {
  readonly cell: RecurrentKind;
  readonly d: number;
  readonly h: number;
  readonly biases: 1 | 2;
}

const sizes = [8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 512, 768, 1024];

const names = {
  rnn: { en: "a simple RNN cell", zh: "简单循环单元（Elman RNN）" },
  gru: { en: "a GRU", zh: " GRU" },
  lstm: { en: "an LSTM", zh: " LSTM" },
};

/** What the blocks of weights and biases are for. */
const blocks = {
  rnn: {
    count: 1,
    en: "One block of weights makes the new state: it has",
    zh: "只有一组权重，用来算新的隐状态，它有",
  },
  gru: {
    count: 3,
    en: "There is a block of weights for each of the two gates and the candidate, of",
    zh: "两个门和候选隐状态共三组权重，每组有",
  },
  lstm: {
    count: 4,
    en: "There is a block of weights for each of the three gates and the candidate, of",
    zh: "三个门和候选记忆元共四组权重，每组有",
  },
};

function parametersOf({ cell, d, h, biases }: Recurrent): number {
  const { macs, params } = recurrentCounts(cell, {
    inputSize: d,
    hiddenSize: h,
    layers: 1,
    bidirectional: false,
    bias: true,
  });
  // The core counts two bias vectors a block.
  return biases === 2 ? params : (params + macs) / 2;
}

export const recurrentParameters = defineDrill<Recurrent>({
  id: "N-54",
  topic: "rnn",
  version: 1,
  skill: { en: "counting the parameters of RNN, GRU and LSTM", zh: "数 RNN、GRU、LSTM 的参数" },
  draw: (rng) => ({
    cell: oneOf(rng, ["rnn", "gru", "lstm"] as const),
    d: oneOf(rng, sizes),
    h: oneOf(rng, sizes),
    biases: oneOf(rng, [1, 2] as const),
  }),
  task(q) {
    const { cell, d, h, biases } = q;
    const { count, en, zh } = blocks[cell];
    const answer = parametersOf(q);
    const each = answer / count;
    const block = `${d}\\cdot ${h} + ${h}^2 + ${biases === 2 ? "2\\cdot " : ""}${h}`;
    const product = count === 1 ? block : `${count}\\cdot (${block}) = ${count}\\cdot ${each}`;
    const slips: Slip[] = [
      {
        name: { en: "the biases were left out", zh: "漏了偏置" },
        gives: [answer - count * biases * h],
      },
      {
        name: {
          en: "the weights from the old state were left out",
          zh: "漏了作用于上一时刻隐状态的权重",
        },
        gives: [answer - count * h * h],
      },
      biases === 2
        ? {
            name: { en: "only one of the two biases was counted", zh: "两个偏置只算了一个" },
            gives: [answer - count * h],
          }
        : {
            name: {
              en: "two biases were counted where there is one",
              zh: "只有一个偏置却算了两个",
            },
            gives: [answer + count * h],
          },
    ];
    if (count > 1)
      slips.push(
        {
          name: { en: "the gates were left out", zh: "漏了各个门的参数" },
          gives: [each],
        },
        {
          name: {
            en: "the gates were counted, but not the candidate",
            zh: "只算了各个门，漏了候选状态",
          },
          gives: [answer - each],
        },
      );
    return {
      ask: {
        en: `One layer of ${names[cell].en} in one direction has an input of ${d} numbers and a state of ${h}. ${count === 1 ? "There" : "For every gate and the candidate there"} ${biases === 1 ? "is one bias vector" : "are two bias vectors (one beside each matrix)"}. How many parameters does it have?`,
        zh: `单层、单向的${names[cell].zh}，输入 ${d} 维，状态 ${h} 维，${count === 1 ? "" : "每个门和候选状态"}${count === 1 ? "" : "各"}有${biases === 1 ? "一个偏置向量" : "两个偏置向量（每个矩阵配一个）"}。它一共有多少个参数？`,
      },
      fields: [numberField({ en: "parameters", zh: "参数个数" }, answer, exact)],
      steps: [
        {
          en: `${en} $dh + h^2 ${biases === 2 ? "+ 2h" : "+ h"}$ numbers.`,
          zh: `${zh} $dh + h^2 ${biases === 2 ? "+ 2h" : "+ h"}$ 个数。`,
        },
        {
          en: `$${product} = ${answer}$.`,
          zh: `$${product} = ${answer}$。`,
        },
      ],
      slips,
    };
  },
});
