import { probabilityJacobian, softmax } from "../../math/softmax/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, tex, tuple } from "../write.ts";

interface Entry {
  readonly given: "logits" | "probabilities";
  readonly values: readonly number[];
  /** Row and column, counted from 1. */
  readonly i: number;
  readonly j: number;
}

const probabilitiesOf = ({ given, values }: Entry): ArrayLike<number> =>
  given === "logits" ? softmax(values) : values;

const entryOf = (q: Entry): number =>
  probabilityJacobian(probabilitiesOf(q))[(q.i - 1) * q.values.length + q.j - 1] as number;

export const softmaxSlope = defineDrill<Entry>({
  id: "N-13",
  topic: "activations",
  version: 1,
  skill: {
    en: "finding an entry of the softmax Jacobian",
    zh: "求 softmax 雅可比矩阵的一个元素",
  },
  draw(rng) {
    const given = oneOf(rng, ["logits", "probabilities"] as const);
    const first = whole(rng, 1, 8);
    const second = whole(rng, 1, 9 - first);
    return {
      given,
      values:
        given === "logits"
          ? several(3, () => whole(rng, -3, 3))
          : [first, second, 10 - first - second].map((tenths) => tenths / 10),
      i: whole(rng, 1, 3),
      j: whole(rng, 1, 3),
    };
  },
  fits: (q) => standsOut(0.005, [entryOf(q)]),
  task(q) {
    const { given, values, i, j } = q;
    const p = probabilitiesOf(q);
    const entry = entryOf(q);
    const [pi, pj] = [p[i - 1] as number, p[j - 1] as number];
    const slope = `\\frac{\\partial p_${i}}{\\partial z_${j}}`;
    const product =
      i === j ? `${tex(pi, 4)} \\cdot (1 - ${tex(pi, 4)})` : `-${tex(pi, 4)} \\cdot ${tex(pj, 4)}`;
    const line = `${slope} ${given === "logits" ? "\\approx" : "="} ${product} ${equals(entry, 4)}`;
    const slips: Slip[] =
      i === j
        ? [
            {
              name: {
                en: "left out the 1 that stands on the diagonal",
                zh: "漏了对角线上的 1",
              },
              gives: [-pi * pj],
            },
          ]
        : [
            {
              name: {
                en: "lost the sign: raising one logit takes from the others",
                zh: "丢了负号：一个 logit 升高，别的概率要下降",
              },
              gives: [pi * pj],
            },
            {
              name: {
                en: "used the formula of the diagonal, $p_i (1 - p_j)$",
                zh: "用了对角线上的公式 $p_i (1 - p_j)$",
              },
              gives: [pi * (1 - pj)],
            },
          ];
    if (given === "logits") {
      const [zi, zj] = [values[i - 1] as number, values[j - 1] as number];
      const raw = zi * (Number(i === j) - zj);
      if (Math.abs(raw - entry) > 0.01)
        slips.push({
          name: {
            en: "put the logits into the formula instead of the probabilities",
            zh: "公式里代入了 logits，应代入概率",
          },
          gives: [raw],
        });
    }
    return {
      ask: {
        en: `Three logits $z$ go through a softmax, $p = \\mathrm{softmax}(z)$. ${given === "logits" ? `The logits are $z = ${tuple(values)}$` : `The probabilities come out as $p = ${tuple(values)}$`}. What is $${slope}$? To three decimals.`,
        zh: `三个 logits $z$ 经过 softmax 得到 $p = \\mathrm{softmax}(z)$。${given === "logits" ? `已知 $z = ${tuple(values)}$` : `已知 $p = ${tuple(values)}$`}，$${slope}$ 是多少？保留三位小数。`,
      },
      fields: [numberField({ en: `$${slope}$`, zh: `$${slope}$` }, entry, within(0.005))],
      steps: [
        ...(given === "logits"
          ? [
              {
                en: `First the probabilities: $p \\approx ${tuple(p, 4)}$.`,
                zh: `先算概率：$p \\approx ${tuple(p, 4)}$。`,
              },
            ]
          : []),
        i === j
          ? {
              en: "On the diagonal, $\\frac{\\partial p_i}{\\partial z_i} = p_i (1 - p_i)$: the logit raises its own probability.",
              zh: "对角线上 $\\frac{\\partial p_i}{\\partial z_i} = p_i (1 - p_i)$：logit 升高，自己的概率上升。",
            }
          : {
              en: "Off the diagonal, $\\frac{\\partial p_i}{\\partial z_j} = -p_i p_j$: what one gains, the others lose.",
              zh: "对角线外 $\\frac{\\partial p_i}{\\partial z_j} = -p_i p_j$：一个得到的，就是别的失去的。",
            },
        { en: `$${line}$.`, zh: `$${line}$。` },
      ],
      slips,
      ...(given === "logits"
        ? { drawing: { widget: "softmax-lab", state: `logits=${values.join(",")}` } }
        : {}),
    };
  },
});
