import { oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface DenseBlock {
  readonly start: number;
  readonly growth: number;
  readonly layers: number;
}

export const denseChannels = defineDrill<DenseBlock>({
  id: "N-52",
  topic: "cnn-architectures",
  version: 1,
  skill: { en: "channels in a dense block", zh: "稠密块中的通道数" },
  draw: (rng) => ({
    start: oneOf(rng, [16, 24, 32, 48, 64, 96, 128]),
    growth: oneOf(rng, [8, 12, 16, 24, 32, 40, 48, 64]),
    layers: whole(rng, 1, 24),
  }),
  task({ start, growth, layers }) {
    const after = start + growth * layers;
    const into = after - growth;
    return {
      ask: {
        en: `A DenseNet block gets ${start} channels and has ${layers} ${layers === 1 ? "layer" : "layers"} of growth rate ${growth}. How many channels does its last layer get, and how many leave the block?`,
        zh: `一个稠密块（DenseNet）的输入有 ${start} 个通道，块内共 ${layers} 层，增长率为 ${growth}。最后一层的输入有多少个通道？整个块的输出有多少个通道？`,
      },
      fields: [
        numberField({ en: "into the last layer", zh: "最后一层的输入" }, into, exact),
        numberField({ en: "out of the block", zh: "块的输出" }, after, exact),
      ],
      steps: [
        {
          en: "Each layer appends its $k$ channels to all those before it: after $l$ layers there are $k_0 + kl$.",
          zh: "每层都把自己的 $k$ 个通道拼接在前面所有通道之后：$l$ 层之后共有 $k_0 + kl$ 个。",
        },
        {
          en: `Before the last layer: $${start} + ${growth}\\cdot ${layers - 1} = ${into}$.`,
          zh: `最后一层之前：$${start} + ${growth}\\cdot ${layers - 1} = ${into}$。`,
        },
        {
          en: `After it: $${start} + ${growth}\\cdot ${layers} = ${after}$.`,
          zh: `最后一层之后：$${start} + ${growth}\\cdot ${layers} = ${after}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "the channels that enter the block were left out",
            zh: "漏了块的输入通道",
          },
          gives: [into - start, after - start],
        },
        {
          name: {
            en: "each layer was thought to replace what it gets, instead of appending to it",
            zh: "以为每层的输出取代输入，而不是拼接上去",
          },
          gives: [layers === 1 ? start : growth, growth],
        },
        {
          name: {
            en: "one layer too many was counted: the last layer gets what the layers before it made",
            zh: "多数了一层：最后一层的输入只来自它之前的各层",
          },
          gives: [after, null],
        },
      ],
    };
  },
});
