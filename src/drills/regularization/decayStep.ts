import { optimizers } from "../../math/optimizers/index.ts";
import { softThreshold } from "../../math/regularization/index.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDecimals } from "../fields.ts";
import { follow } from "../optimizers/follow.ts";
import { comesTo, factor, tex } from "../write.ts";

interface Step {
  /** Whose step the first one is: the same number, for two reasons. */
  readonly by: "sgd" | "adamw";
  readonly w: number;
  readonly eta: number;
  readonly lambda: number;
}

const shrunk = ({ by, w, eta, lambda }: Step): number => {
  const hyper = { eta, weightDecay: lambda };
  const run =
    by === "sgd" ? follow(optimizers.sgd, hyper, [0], w) : follow(optimizers.adamw, hyper, [0], w);
  return run.position[0] as number;
};

export const decayStep = defineDrill<Step>({
  id: "N-41",
  topic: "regularization",
  version: 1,
  skill: {
    en: "one step of weight decay, L2 and L1",
    zh: "权重衰减、L2 与 L1 的一步",
  },
  draw(rng) {
    const eta = oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5]);
    const lambda = oneOf(rng, [0.1, 0.2, 0.5, 1, 2]);
    // Half of the weights are so small that L1 brings them to 0.
    const size =
      whole(rng, 0, 1) === 0
        ? multiple(rng, 0.1, 2, 0.1)
        : Number((eta * lambda * oneOf(rng, [0.3, 0.4, 0.5, 0.6, 0.8, 0.9])).toPrecision(2));
    return {
      by: oneOf(rng, ["sgd", "adamw"] as const),
      w: oneOf(rng, [1, -1]) * size,
      eta,
      lambda,
    };
  },
  // The decay must be felt in the third decimal.
  fits: ({ w, eta, lambda }) => eta * lambda <= 0.5 && eta * lambda * Math.abs(w) >= 0.0025,
  task(q) {
    const { by, w, eta, lambda } = q;
    const move = Number((eta * lambda).toPrecision(6));
    const first = shrunk(q);
    const soft = softThreshold(w, eta * lambda) + 0;
    const across = w - Math.sign(w) * eta * lambda;
    const stops = Math.abs(w) <= move;
    const [en, zh] =
      by === "sgd"
        ? [
            "of SGD with the penalty $\\frac{1}{2} \\lambda w^2$",
            "带惩罚项 $\\frac{1}{2} \\lambda w^2$ 的 SGD ",
          ]
        : ["of AdamW, whose decay is $\\eta \\lambda w$,", " AdamW（衰减量为 $\\eta \\lambda w$）"];
    return {
      ask: {
        en: `A weight stands at $w = ${tex(w)}$, and the loss itself has gradient 0 there, now and before. With $\\eta = ${tex(eta)}$ and $\\lambda = ${tex(lambda)}$, where does one step ${en} take it? And where does one step of SGD with the L1 penalty, $\\lambda$ times the absolute value of $w$, take it, when a step may stop at 0 but not cross it? ${threeDecimals.said.en}`,
        zh: `权重 $w = ${tex(w)}$，损失本身对它的梯度一直是 0。取 $\\eta = ${tex(eta)}$，$\\lambda = ${tex(lambda)}$，用${zh}走一步，$w$ 变成多少？换成 L1 惩罚项（$\\lambda$ 乘 $w$ 的绝对值）用 SGD 走一步，约定可以停在 0、不得越过 0，$w$ 又变成多少？${threeDecimals.said.zh}`,
      },
      fields: [
        numberField(
          by === "sgd" ? { en: "with L2", zh: "L2" } : { en: "AdamW", zh: "AdamW" },
          first,
          threeDecimals.tolerance,
        ),
        numberField({ en: "with L1", zh: "L1" }, soft, threeDecimals.tolerance),
      ],
      steps: [
        by === "sgd"
          ? {
              en: `The penalty has slope $\\lambda w$, so the step shrinks the weight: $(1 - \\eta \\lambda) w = (1 - ${tex(move)}) \\cdot ${factor(w)} ${comesTo(first)}$.`,
              zh: `惩罚项的斜率是 $\\lambda w$，一步就是按比例缩小：$(1 - \\eta \\lambda) w = (1 - ${tex(move)}) \\cdot ${factor(w)} ${comesTo(first)}$。`,
            }
          : {
              en: `With no gradient Adam's fraction is 0 and the decay alone is left: $(1 - \\eta \\lambda) w = (1 - ${tex(move)}) \\cdot ${factor(w)} ${comesTo(first)}$.`,
              zh: `没有梯度，Adam 的分式为 0，只剩衰减：$(1 - \\eta \\lambda) w = (1 - ${tex(move)}) \\cdot ${factor(w)} ${comesTo(first)}$。`,
            },
        {
          en: `The slope of L1 is $\\lambda$ wherever $w$ is, so the step is $\\eta \\lambda = ${tex(move)}$ towards 0.`,
          zh: `L1 的斜率大小处处是 $\\lambda$，所以朝 0 走 $\\eta \\lambda = ${tex(move)}$。`,
        },
        stops
          ? {
              en: `That would reach or cross 0 from $${tex(w)}$, so the weight stops there: $0$.`,
              zh: `从 $${tex(w)}$ 出发会到达或越过 0，所以停在 $0$。`,
            }
          : {
              en: `$${tex(w)} ${w > 0 ? "-" : "+"} ${tex(move)} ${comesTo(soft)}$.`,
              zh: `$${tex(w)} ${w > 0 ? "-" : "+"} ${tex(move)} ${comesTo(soft)}$。`,
            },
      ],
      slips: [
        {
          name: {
            en: "let L1 shrink in proportion, as L2 does",
            zh: "让 L1 也像 L2 那样按比例缩小",
          },
          gives: [null, first],
        },
        {
          name: { en: "left out the learning rate", zh: "漏了学习率" },
          gives: [(1 - lambda) * w, softThreshold(w, lambda) + 0],
        },
        ...(stops && Math.abs(across) > 0.0015
          ? [
              {
                name: { en: "let L1 cross 0", zh: "让 L1 越过了 0" },
                gives: [null, across],
              },
            ]
          : []),
        ...(by === "sgd"
          ? [
              {
                name: {
                  en: "took $2 \\lambda w$ for the slope, in spite of the $\\frac{1}{2}$",
                  zh: "斜率当成了 $2 \\lambda w$，忘了前面的 $\\frac{1}{2}$",
                },
                gives: [(1 - 2 * eta * lambda) * w, null],
              },
            ]
          : []),
      ],
    };
  },
});
