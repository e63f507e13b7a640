import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, listField } from "../fields.ts";

interface Sizes {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
}

const batches = [1, 2, 4, 8, 10, 16, 20, 32, 50, 64];
const widths = [1, 2, 3, 4, 5, 8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 400, 512];

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? "" : "s"}`;

const shape = (a: number, b: number) => `(${a}, ${b})`;

export const shapes = defineDrill<Sizes>({
  id: "N-08",
  topic: "backpropagation",
  version: 1,
  skill: {
    en: "giving the shapes of a linear layer's gradients",
    zh: "写出线性层梯度的形状",
  },
  draw: (rng) => ({
    rows: oneOf(rng, batches),
    inputs: oneOf(rng, widths),
    outputs: oneOf(rng, widths),
  }),
  // Two equal sizes would hide a transposition.
  fits: ({ rows, inputs, outputs }) => new Set([rows, inputs, outputs]).size === 3,
  task({ rows, inputs, outputs }) {
    return {
      ask: {
        en: `A linear layer turns a batch of ${count(rows, "row")} with ${count(inputs, "feature")} each into $Z = X W^\\top$ with ${count(outputs, "feature")} a row; $X$ holds one example a row. Let $dW$ and $dX$ be the gradients of the loss with respect to $W$ and $X$. What are their shapes (rows, columns)?`,
        zh: `线性层把一批 ${rows} 行、每行 ${inputs} 个特征的输入变成 $Z = X W^\\top$，每行 ${outputs} 个特征；$X$ 每行是一个样本。记损失对 $W$ 和 $X$ 的梯度为 $dW$ 和 $dX$，它们的形状（行数，列数）各是什么？`,
      },
      fields: [
        listField({ en: "shape of $dW$", zh: "$dW$ 的形状" }, [outputs, inputs], exact),
        listField({ en: "shape of $dX$", zh: "$dX$ 的形状" }, [rows, inputs], exact),
      ],
      steps: [
        {
          en: `$X$ is $${shape(rows, inputs)}$ and $Z$ is $${shape(rows, outputs)}$, so $W^\\top$ must be $${shape(inputs, outputs)}$ and $W$ is $${shape(outputs, inputs)}$.`,
          zh: `$X$ 是 $${shape(rows, inputs)}$，$Z$ 是 $${shape(rows, outputs)}$，所以 $W^\\top$ 是 $${shape(inputs, outputs)}$，$W$ 是 $${shape(outputs, inputs)}$。`,
        },
        {
          en: "A gradient has the shape of what it is the gradient of: one slope for every number.",
          zh: "梯度与被求导的量形状相同：每个数对应一个偏导。",
        },
        {
          en: `The products agree: $dW = dZ^\\top X$ is $${shape(outputs, rows)}$ times $${shape(rows, inputs)}$, and $dX = dZ \\cdot W$ is $${shape(rows, outputs)}$ times $${shape(outputs, inputs)}$.`,
          zh: `用乘积核对：$dW = dZ^\\top X$ 是 $${shape(outputs, rows)}$ 乘 $${shape(rows, inputs)}$，$dX = dZ \\cdot W$ 是 $${shape(rows, outputs)}$ 乘 $${shape(outputs, inputs)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "gave the shape of $W^\\top$: the weights are stored as (outputs, inputs) here",
            zh: "写成了 $W^\\top$ 的形状；这里权重按（输出，输入）存放",
          },
          gives: [[inputs, outputs], null],
        },
        {
          name: {
            en: "gave $dX$ the shape of $Z$ instead of that of $X$",
            zh: "把 $Z$ 的形状给了 $dX$，应与 $X$ 相同",
          },
          gives: [null, [rows, outputs]],
        },
        {
          name: {
            en: "$dX$ is transposed: the batch runs along the rows",
            zh: "$dX$ 转置了；批次沿行排列",
          },
          gives: [null, [inputs, rows]],
        },
      ],
    };
  },
});
