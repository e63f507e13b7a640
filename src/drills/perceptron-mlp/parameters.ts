import { several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

const sizes = [4, 8, 10, 16, 20, 32, 50, 64, 100, 128, 256, 300, 512, 784, 1024];

/** Weights and biases between neighbouring layers. */
const total = (widths: readonly number[], perUnit: (fanIn: number) => number): number =>
  widths.slice(1).reduce((sum, n, l) => sum + perUnit(widths[l] as number) * n, 0);

export const parameters = defineDrill<{ readonly widths: readonly number[] }>({
  id: "N-02",
  topic: "perceptron-mlp",
  version: 1,
  skill: { en: "counting the parameters of an MLP", zh: "数多层感知机的参数" },
  draw: (rng) => ({
    widths: several(whole(rng, 3, 5), () => sizes[whole(rng, 0, sizes.length - 1)] as number),
  }),
  task({ widths }) {
    const answer = total(widths, (fanIn) => fanIn + 1);
    const shape = widths.join("–");
    const products = widths.slice(1).map((n, l) => `(${widths[l]} + 1)\\cdot ${n}`);
    return {
      ask: {
        en: `A fully connected network has layers of ${shape} units, the first being the input. Every other unit has a bias. How many parameters does it have?`,
        zh: `一个全连接网络各层的单元数依次为 ${shape}，第一层是输入层，其余每个单元都有偏置。它一共有多少个参数？`,
      },
      fields: [numberField({ en: "parameters", zh: "参数个数" }, answer, exact)],
      steps: [
        {
          en: "Each unit has one weight for every unit before it and one bias: $\\sum_l (n_{l-1}+1)\\,n_l$.",
          zh: "每个单元对前一层的每个单元各有一个权重，再加一个偏置：$\\sum_l (n_{l-1}+1)\\,n_l$。",
        },
        {
          en: `$${products.join(" + ")} = ${answer}$.`,
          zh: `$${products.join(" + ")} = ${answer}$。`,
        },
      ],
      slips: [
        {
          name: { en: "the biases were left out", zh: "漏了偏置" },
          gives: [total(widths, (fanIn) => fanIn)],
        },
        {
          name: {
            en: "the biases were counted for the layer before instead of the layer after",
            zh: "偏置按前一层而不是后一层的单元数来数",
          },
          gives: [total(widths, (fanIn) => fanIn) + widths.slice(0, -1).reduce((a, b) => a + b, 0)],
        },
      ],
    };
  },
});
