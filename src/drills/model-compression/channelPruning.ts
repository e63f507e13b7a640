import { multiple } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Kept {
  /** Shares of the channels that stay, into the layer and out of it. */
  readonly a: number;
  readonly b: number;
}

export const channelPruning = defineDrill<Kept>({
  id: "N-70",
  topic: "model-compression",
  version: 1,
  skill: { en: "what pruning channels saves", zh: "通道剪枝省下多少计算" },
  draw: (rng) => ({ a: multiple(rng, 0.2, 1, 0.05), b: multiple(rng, 0.2, 1, 0.05) }),
  fits: ({ a, b }) => b < 1 && a * b < 0.9,
  task({ a, b }) {
    const left = a * b;
    const slips: Slip[] = [
      {
        name: { en: "that is the share that is saved", zh: "这是省下的比例" },
        gives: [1 - left, null],
      },
      {
        name: {
          en: "the next layer was left as it was; it loses the inputs that are pruned here",
          zh: "以为下一层不变；这里剪掉的输出正是它的输入",
        },
        gives: [null, 1],
      },
    ];
    if (a < 1) {
      slips.push({
        name: {
          en: "only the pruned outputs were counted, not the pruned inputs",
          zh: "只算了剪掉的输出，没算剪掉的输入",
        },
        gives: [b, null],
      });
      const added = a + b - 1;
      if (added > 0)
        slips.push({
          name: {
            en: "the two losses were added; the second is a share of what the first leaves",
            zh: "把两处的损失相加了；后一处只减掉前一处剩下的一部分",
          },
          gives: [added, null],
        });
    }
    return {
      ask: {
        en: `A convolution in the middle of a network (one group, the size of its planes unchanged) keeps the share ${a} of its input channels and ${b} of its output channels. What share of its multiply-accumulates is left? And what share in the layer after it, which keeps all of its outputs? Three significant digits.`,
        zh: `网络中间的一个卷积层（不分组，特征图尺寸不变）保留 ${a} 的输入通道和 ${b} 的输出通道。它的乘加次数还剩原来的几分之几？紧随其后、输出全部保留的那一层又剩几分之几？取三位有效数字。`,
      },
      fields: [
        numberField({ en: "left in this layer", zh: "该层剩余比例" }, left, percent),
        numberField({ en: "left in the next layer", zh: "下一层剩余比例" }, b, percent),
      ],
      steps: [
        {
          en: "The multiply-accumulates are $k^2 C_{\\mathrm{in}} C_{\\mathrm{out}}$ for each place, so both shares multiply.",
          zh: "每个位置的乘加次数为 $k^2 C_{\\mathrm{in}} C_{\\mathrm{out}}$，两个比例相乘。",
        },
        {
          en: `This layer: $${a}\\cdot ${b} ${equals(left)}$.`,
          zh: `该层：$${a}\\cdot ${b} ${equals(left)}$。`,
        },
        {
          en: `The next layer gets the share ${b} of its inputs and keeps all outputs: $${b}\\cdot 1 = ${b}$.`,
          zh: `下一层的输入只剩 ${b}，输出不变：$${b}\\cdot 1 = ${b}$。`,
        },
      ],
      slips,
    };
  },
});
