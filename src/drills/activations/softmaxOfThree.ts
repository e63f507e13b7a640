import { softmax } from "../../math/softmax/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { listField, within } from "../fields.ts";
import { tex, tuple } from "../write.ts";

interface Logits {
  /** Before something is added to all of them. */
  readonly z: readonly number[];
  readonly shift: number;
}

const shifts = [0, 0, 0, 10, -10, 100, -100, 500, -500, 1000, -1000];

export const softmaxOfThree = defineDrill<Logits>({
  id: "N-12",
  topic: "activations",
  version: 1,
  skill: { en: "computing a softmax by hand", zh: "手算 softmax" },
  draw: (rng) => ({ z: several(3, () => whole(rng, -3, 3)), shift: oneOf(rng, shifts) }),
  // Three equal logits ask nothing.
  fits: ({ z }) => new Set(z).size > 1,
  task({ z, shift }) {
    const logits = z.map((zi) => zi + shift);
    const p = softmax(logits);
    const top = Math.max(...logits);
    const differences = logits.map((zi) => zi - top);
    const exponentials = differences.map(Math.exp);
    const total = exponentials.reduce((a, b) => a + b);
    const slips: Slip[] = [
      {
        name: {
          en: "did not divide by the sum of the exponentials",
          zh: "没有除以指数之和",
        },
        gives: [exponentials],
      },
      {
        name: {
          en: "gave all to the largest, as argmax does",
          zh: "全给了最大的一项，那是 argmax",
        },
        // Where two share the first place, the first of them.
        gives: [logits.map((_, i) => Number(i === logits.indexOf(top)))],
      },
    ];
    const sum = logits.reduce((a, b) => a + b);
    if (sum !== 0)
      slips.push({
        name: {
          en: "divided the logits by their sum, without taking exponentials",
          zh: "没有取指数，直接用 logits 除以它们的和",
        },
        gives: [logits.map((zi) => zi / sum)],
      });
    return {
      ask: {
        en: `What is the softmax of the logits $${tuple(logits)}$? Three probabilities, in order, to three decimals.`,
        zh: `logits 为 $${tuple(logits)}$，softmax 的结果是什么？按顺序写出三个概率，保留三位小数。`,
      },
      fields: [listField({ en: "probabilities", zh: "概率" }, p, within(0.005))],
      steps: [
        {
          en: `Subtract the largest, $${tex(top)}$, from all: that cancels in the quotient and keeps the exponentials small. It leaves $${tuple(differences)}$.`,
          zh: `每项减去最大的 $${tex(top)}$：相除时会约掉，指数也不会过大。得到 $${tuple(differences)}$。`,
        },
        {
          en: `Their exponentials are $${tuple(exponentials, 4)}$, together $${tex(total, 5)}$.`,
          zh: `取指数得 $${tuple(exponentials, 4)}$，和为 $${tex(total, 5)}$。`,
        },
        {
          en: `Divide by the sum: $${tuple(p, 4)}$.`,
          zh: `除以这个和：$${tuple(p, 4)}$。`,
        },
      ],
      slips,
      drawing: { widget: "softmax-lab", state: `logits=${z.join(",")}&shift=${shift}` },
    };
  },
});
