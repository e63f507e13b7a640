import { crossEntropy } from "../../math/losses/index.ts";
import { softmax } from "../../math/softmax/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import { several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { listField, numberField, standsOut, within } from "../fields.ts";
import { equals, tex, tuple } from "../write.ts";

interface Example {
  readonly z: readonly number[];
  /** The class, counted from 1. */
  readonly y: number;
}

const lossOf = ({ z, y }: Example): { readonly loss: number; readonly gradient: number[] } => {
  const { sum, gradSum } = crossEntropy(tensor([1, z.length], z), {
    kind: "index",
    classes: [y - 1],
  });
  return { loss: sum, gradient: Array.from(gradSum.data) };
};

export const softmaxCrossEntropy = defineDrill<Example>({
  id: "N-14",
  topic: "losses",
  version: 1,
  skill: {
    en: "finding cross-entropy and its gradient in the logits",
    zh: "求交叉熵及其对 logits 的梯度",
  },
  draw: (rng) => ({ z: several(3, () => whole(rng, -3, 3)), y: whole(rng, 1, 3) }),
  fits(q) {
    const { loss, gradient } = lossOf(q);
    return standsOut(0.01, [loss]) && standsOut(0.01, gradient);
  },
  task(q) {
    const { z, y } = q;
    const { loss, gradient } = lossOf(q);
    const p = softmax(z);
    const py = p[y - 1] as number;
    const oneHot = z.map((_, k) => Number(k === y - 1));
    return {
      ask: {
        en: `A classifier gives the logits $z = ${tuple(z)}$; the right class is number ${y} (counted from 1). What are the cross-entropy loss after softmax, with the natural logarithm, and its gradient with respect to the three logits? To two decimals.`,
        zh: `分类器输出 logits $z = ${tuple(z)}$，正确类别是第 ${y} 类（从 1 数起）。经过 softmax 的交叉熵损失（自然对数）是多少？它对三个 logits 的梯度是什么？保留两位小数。`,
      },
      fields: [
        numberField({ en: "loss", zh: "损失" }, loss, within(0.01)),
        listField({ en: "gradient", zh: "梯度" }, gradient, within(0.01)),
      ],
      steps: [
        {
          en: `Softmax: $p \\approx ${tuple(p, 4)}$.`,
          zh: `softmax：$p \\approx ${tuple(p, 4)}$。`,
        },
        {
          en: `The loss looks only at the right class: $-\\ln p_${y} = -\\ln(${tex(py, 4)}) ${equals(loss, 4)}$.`,
          zh: `损失只看正确的那一类：$-\\ln p_${y} = -\\ln(${tex(py, 4)}) ${equals(loss, 4)}$。`,
        },
        {
          en: `The gradient is probability minus target: $p - ${tuple(oneHot)} \\approx ${tuple(gradient, 4)}$. Its entries add up to 0.`,
          zh: `梯度等于概率减去目标：$p - ${tuple(oneHot)} \\approx ${tuple(gradient, 4)}$，各项之和为 0。`,
        },
      ],
      slips: [
        {
          name: {
            en: "the gradient has the wrong sign: target minus probability",
            zh: "梯度符号反了，成了目标减概率",
          },
          gives: [null, gradient.map((g) => -g)],
        },
        {
          name: {
            en: "did not subtract 1 at the right class",
            zh: "正确的那一类没有减 1",
          },
          gives: [null, Array.from(p)],
        },
        {
          name: { en: "took the logarithm to base 10", zh: "用了以 10 为底的对数" },
          gives: [loss / Math.LN10, null],
        },
        {
          name: {
            en: "gave $1 - p$ of the right class as the loss",
            zh: "把正确类的 $1 - p$ 当成了损失",
          },
          gives: [1 - py, null],
        },
      ],
    };
  },
});
