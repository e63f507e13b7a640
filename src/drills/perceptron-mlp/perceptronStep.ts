import { several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, listField, numberField } from "../fields.ts";
import { equals, factor, plus, tex, tuple } from "../write.ts";

interface Example {
  readonly w: readonly number[];
  readonly b: number;
  readonly x: readonly number[];
  /** 0 or 1. */
  readonly y: number;
}

const sumOf = ({ w, b, x }: Omit<Example, "y">): number =>
  w.reduce((z, wi, i) => z + wi * (x[i] as number), b);

const fires = (z: number): number => (z > 0 ? 1 : 0);

/** Weights and bias after `times` the input was added. */
const after = ({ w, b, x }: Example, times: number): [number[], number] => [
  w.map((wi, i) => wi + times * (x[i] as number)),
  b + times,
];

/** On the boundary itself the convention decides. */
const zeroFires = (q: Example): Slip => ({
  name: { en: "took $z = 0$ as firing", zh: "把 $z = 0$ 当成输出 1" },
  gives: after(q, q.y - 1),
});

export const perceptronStep = defineDrill<Example>({
  id: "N-04",
  topic: "perceptron-mlp",
  version: 1,
  skill: { en: "taking one step of the perceptron rule", zh: "用感知机规则更新一次" },
  draw(rng) {
    const where = {
      w: several(2, () => whole(rng, -3, 3)),
      b: whole(rng, -3, 3),
      x: several(2, () => whole(rng, -3, 3)),
    };
    const said = fires(sumOf(where));
    // One answer in four is right already: then nothing must change.
    return { ...where, y: whole(rng, 1, 4) === 1 ? said : 1 - said };
  },
  fits: ({ x }) => x.some((xi) => xi !== 0),
  task(q) {
    const { w, b, x, y } = q;
    const z = sumOf(q);
    const said = fires(z);
    const [weights, bias] = after(q, y - said);
    const products = w.map((wi, i) => `${factor(wi)} \\cdot ${factor(x[i] as number)}`).join(" + ");
    const line = `z = ${products} ${plus(b)} ${equals(z)}`;
    const moved = `w = ${tuple(w)} ${y > said ? "+" : "-"} ${tuple(x)} = ${tuple(weights)}`;
    const slips: Slip[] = z === 0 ? [zeroFires(q)] : [];
    slips.push(
      ...(y === said
        ? [
            {
              name: {
                en: "updated although the answer was right already",
                zh: "已经分对了，却仍然更新",
              },
              gives: after(q, 2 * y - 1),
            },
          ]
        : [
            {
              name: { en: "moved away from the example instead of towards it", zh: "方向反了" },
              gives: after(q, said - y),
            },
            {
              name: { en: "the bias was not updated", zh: "没有更新偏置" },
              gives: [null, b],
            },
            {
              name: {
                en: "used the rule for labels $-1$ and $1$, whose error is twice as large",
                zh: "按标签为 $-1$ 和 $1$ 来算，误差大了一倍",
              },
              gives: after(q, 2 * (y - said)),
            },
          ]),
    );
    return {
      ask: {
        en: `A perceptron says $\\hat y = 1$ if $z = w \\cdot x + b > 0$, and 0 otherwise. Its weights are $w = ${tuple(w)}$, its bias is $b = ${tex(b)}$. It is shown $x = ${tuple(x)}$ with label $y = ${y}$ (labels are 0 and 1). What are weights and bias after one step of the perceptron rule with learning rate 1?`,
        zh: `感知机在 $z = w \\cdot x + b > 0$ 时输出 $\\hat y = 1$，否则输出 0。当前权重 $w = ${tuple(w)}$，偏置 $b = ${tex(b)}$。现在给它样本 $x = ${tuple(x)}$，标签 $y = ${y}$（标签取 0 或 1）。用感知机规则更新一次，学习率为 1，新的权重和偏置是多少？`,
      },
      fields: [
        listField({ en: "weights $w$", zh: "权重 $w$" }, weights, exact),
        numberField({ en: "bias $b$", zh: "偏置 $b$" }, bias, exact),
      ],
      steps: [
        {
          en: `What it says now: $${line}$, so $\\hat y = ${said}$.`,
          zh: `先看现在的输出：$${line}$，所以 $\\hat y = ${said}$。`,
        },
        y === said
          ? {
              en: `That is the label: $y - \\hat y = 0$, and $w + (y - \\hat y) x$ stays as it is.`,
              zh: `与标签一致，$y - \\hat y = 0$，$w + (y - \\hat y) x$ 不变。`,
            }
          : {
              en: `The error is $y - \\hat y = ${y - said}$, so the example is ${y > said ? "added" : "subtracted"}: $${moved}$.`,
              zh: `误差 $y - \\hat y = ${y - said}$，所以把样本${y > said ? "加上去" : "减掉"}：$${moved}$。`,
            },
        y === said
          ? { en: "So does the bias.", zh: "偏置也不变。" }
          : {
              en: `The bias is a weight whose input is always 1: $b = ${tex(b)} ${plus(y - said)} = ${tex(bias)}$.`,
              zh: `偏置相当于输入恒为 1 的权重：$b = ${tex(b)} ${plus(y - said)} = ${tex(bias)}$。`,
            },
      ],
      slips,
    };
  },
});
