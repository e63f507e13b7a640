import { affine } from "../../math/affine/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import type { Text } from "../../params/index.ts";
import { usualActivation } from "../activation.ts";
import { multiple, oneOf, several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, factor, plus, tex, tuple } from "../write.ts";

interface Unit {
  readonly f: "step" | "sigmoid" | "relu";
  readonly w: readonly number[];
  readonly x: readonly number[];
  readonly b: number;
}

const preactivation = ({ w, x, b }: Unit): number => {
  const layer = { w: tensor([1, w.length], w), b: tensor([1], [b]) };
  return affine(tensor([x.length], x), layer).data[0] as number;
};

const described: Readonly<Record<Unit["f"], Text>> = {
  step: {
    en: "a step: 1 for $z > 0$, otherwise 0",
    zh: "阶跃函数：$z > 0$ 时为 1，否则为 0",
  },
  sigmoid: {
    en: "the sigmoid, $f(z) = \\frac{1}{1 + e^{-z}}$",
    zh: "sigmoid，$f(z) = \\frac{1}{1 + e^{-z}}$",
  },
  relu: { en: "ReLU, $f(z) = \\max(0, z)$", zh: "ReLU，$f(z) = \\max(0, z)$" },
};

const applied: Readonly<Record<Unit["f"], (z: number, a: number) => Text>> = {
  step: (z, a) => {
    const sign = z > 0 ? ">" : "<";
    return {
      en: `Since $z ${sign} 0$, the step gives $a = ${a}$.`,
      zh: `$z ${sign} 0$，阶跃函数输出 $a = ${a}$。`,
    };
  },
  sigmoid: (z, a) => {
    const line = `a = \\frac{1}{1 + e^{${tex(-z)}}} ${equals(a)}`;
    return { en: `$${line}$.`, zh: `$${line}$。` };
  },
  relu: (z, a) =>
    z > 0
      ? {
          en: `ReLU leaves a positive number as it is: $a = ${tex(a)}$.`,
          zh: `正数经过 ReLU 不变：$a = ${tex(a)}$。`,
        }
      : {
          en: "ReLU turns what is not positive into 0: $a = 0$.",
          zh: "不为正的数经过 ReLU 变成 0：$a = 0$。",
        },
};

/** Mistakes with the activation; the one with the bias is the same for all. */
const misapplied: Readonly<Record<Unit["f"], (z: number, a: number) => Slip[]>> = {
  step: (z) => [
    z > 0
      ? {
          name: { en: "gave $z$ itself instead of 1", zh: "输出了 $z$ 本身，而不是 1" },
          gives: [null, z],
        }
      : {
          name: { en: "gave $-1$, as the sign function does", zh: "输出了 $-1$，那是符号函数" },
          gives: [null, -1],
        },
  ],
  sigmoid: (z, a) =>
    z === 0
      ? []
      : [
          {
            name: {
              en: "wrote $e^{z}$ instead of $e^{-z}$ in the denominator",
              zh: "分母里的 $e^{-z}$ 写成了 $e^{z}$",
            },
            gives: [null, 1 - a],
          },
        ],
  relu: (z) =>
    z >= 0
      ? []
      : [
          {
            name: { en: "let the negative number through ReLU", zh: "让负数原样通过了 ReLU" },
            gives: [null, z],
          },
          {
            name: {
              en: "took the absolute value where ReLU gives 0",
              zh: "ReLU 应输出 0，却取了绝对值",
            },
            gives: [null, -z],
          },
        ],
};

export const unit = defineDrill<Unit>({
  id: "N-01",
  topic: "perceptron-mlp",
  version: 1,
  skill: { en: "computing the output of a unit", zh: "计算一个单元的输出" },
  draw(rng) {
    const n = whole(rng, 2, 3);
    return {
      f: oneOf(rng, ["step", "sigmoid", "relu"] as const),
      w: several(n, () => multiple(rng, -3, 3, 0.5)),
      x: several(n, () => whole(rng, -3, 3)),
      b: multiple(rng, -2, 2, 0.5),
    };
  },
  fits(q) {
    const z = preactivation(q);
    if (q.f === "step" && z === 0) return false;
    // Beyond that the sigmoid is 0 or 1 to two decimals.
    if (q.f === "sigmoid" && Math.abs(z) > 5) return false;
    return q.w.some((wi, i) => wi * (q.x[i] as number) !== 0) && standsOut(0.01, [z]);
  },
  task(q) {
    const { w, x, b } = q;
    const { f } = usualActivation(q.f);
    const z = preactivation(q);
    const a = f(z);
    const products = w.map((wi, i) => `${factor(wi)} \\cdot ${factor(x[i] as number)}`);
    const line = `z = w \\cdot x + b = ${products.join(" + ")} ${plus(b)} ${equals(z)}`;
    return {
      ask: {
        en: `A unit has the weights $w = ${tuple(w)}$ and the bias $b = ${tex(b)}$. Its activation is ${described[q.f].en}. For the input $x = ${tuple(x)}$, what are the pre-activation $z$ and the output $a = f(z)$? To two decimals.`,
        zh: `一个单元的权重是 $w = ${tuple(w)}$，偏置是 $b = ${tex(b)}$，激活函数是${/^[a-zA-Z]/.test(described[q.f].zh) ? " " : ""}${described[q.f].zh}。输入为 $x = ${tuple(x)}$ 时，预激活值 $z$ 和输出 $a = f(z)$ 各是多少？保留两位小数。`,
      },
      fields: [
        numberField({ en: "pre-activation $z$", zh: "预激活值 $z$" }, z, within(0.01)),
        numberField({ en: "output $a$", zh: "输出 $a$" }, a, within(0.01)),
      ],
      steps: [
        {
          en: `Weigh the inputs, add them up, then the bias: $${line}$.`,
          zh: `输入加权求和，再加偏置：$${line}$。`,
        },
        applied[q.f](z, a),
      ],
      slips: [
        ...(b === 0
          ? []
          : [
              {
                name: { en: "the bias was left out", zh: "漏加了偏置" },
                gives: [z - b, f(z - b)],
              },
            ]),
        ...misapplied[q.f](z, a),
      ],
    };
  },
});
