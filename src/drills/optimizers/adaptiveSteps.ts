import { optimizers } from "../../math/optimizers/index.ts";
import { same, type Text } from "../../params/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { formula, sum, tex } from "../write.ts";
import { eps, lines, parts, rules, run, type Steps, settled } from "./adaptiveWork.ts";
import { follow, moved } from "./follow.ts";

const settings: Record<Steps["rule"], Text> = {
  adagrad: {
    en: "AdaGrad updates one parameter: sum of squares from 0,",
    zh: "用 AdaGrad 更新一个参数：平方和从 0 开始，",
  },
  rmsprop: {
    en: "RMSProp updates one parameter: $\\beta = 0.9$, mean square from 0 and not corrected,",
    zh: "用 RMSProp 更新一个参数：$\\beta = 0.9$，平方均值从 0 开始、不做修正，",
  },
  adam: {
    en: "Adam updates one parameter: $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, both averages from 0 and corrected,",
    zh: "用 Adam 更新一个参数：$\\beta_1 = 0.9$，$\\beta_2 = 0.999$，两个平均都从 0 开始、都做偏差修正，",
  },
};

export const adaptiveSteps = defineDrill<Steps>({
  id: "N-28",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "steps of AdaGrad, RMSProp and Adam by hand",
    zh: "手算 AdaGrad、RMSProp 和 Adam 的更新",
  },
  draw: (rng) => ({
    rule: oneOf(rng, ["adagrad", "rmsprop", "adam"] as const),
    eta: oneOf(rng, [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]),
    gradients: several(whole(rng, 1, 3), () => oneOf(rng, [1, -1]) * whole(rng, 1, 5)),
  }),
  // Where moves cancel, the rounding on the way would decide.
  fits(q) {
    const taken = run(q);
    return (
      taken.delta.every((move) => Math.abs(move) >= 0.01 * q.eta) &&
      Math.abs(moved(taken)) >= 0.3 * q.eta
    );
  },
  task(q) {
    const { rule, eta, gradients } = q;
    const t = gradients.length;
    const answer = moved(run(q));
    const { above, below, moves } = parts(q);
    const totalOf = (of: (num: number, square: number, i: number) => number) =>
      -eta * above.reduce((total, num, i) => total + of(num, below[i] as number, i), 0);
    const largest = Math.max(...gradients.map(Math.abs));
    const scale = largest > 3 ? 2 : 1;
    const drawn = Array.from({ length: 20 }, (_, i) => (gradients[i] ?? 0) / scale);
    const [en, zh] =
      t === 1
        ? [`its first gradient, $${tex(gradients[0] as number)}$`, `第一个梯度是`]
        : ["the gradients", "梯度依次是"];
    const listed = `$${gradients.map((g) => tex(g)).join(", ")}$`;
    return {
      ask: {
        en: `${settings[rule].en} $\\eta = ${tex(eta)}$, $\\epsilon = 10^{-8}$ outside the root. It meets ${t === 1 ? en : `${en} ${listed}, in this order`}. By how much does it move${t === 1 ? "" : " in all"}, with its sign? ${threeDigits.said.en}`,
        zh: `${settings[rule].zh}$\\eta = ${tex(eta)}$，$\\epsilon = 10^{-8}$ 放在根号外。${zh} ${listed}。参数${t === 1 ? "" : "一共"}移动了多少（带符号）？${threeDigits.said.zh}`,
      },
      fields: [numberField(same(`$\\theta_{${t}} - \\theta_0$`), answer, threeDigits.tolerance)],
      steps: [
        rules[rule],
        ...lines(q),
        ...(t === 1 ? [] : [formula(`${sum(moves, 4)} ${settled(answer)}`)]),
      ],
      slips: [
        ...(rule === "adam"
          ? [
              {
                name: {
                  en: "left out the bias correction",
                  zh: "漏了偏差修正",
                },
                gives: [
                  moved(follow(optimizers.adam, { eta, eps, correction: "none" }, gradients)),
                ],
              },
            ]
          : []),
        ...(rule === "rmsprop"
          ? [
              {
                name: {
                  en: "corrected the bias, which Adam does and RMSProp does not",
                  zh: "做了偏差修正；那是 Adam 的做法，RMSProp 没有",
                },
                gives: [
                  totalOf((num, square, i) => num / Math.sqrt(square / (1 - 0.9 ** (i + 1)))),
                ],
              },
            ]
          : []),
        ...(rule === "adagrad" && t > 1
          ? [
              {
                name: {
                  en: "divided by the present gradient alone, without the squares before it",
                  zh: "只除以当前梯度的大小，没有累加之前的平方",
                },
                gives: [totalOf((num) => Math.sign(num))],
              },
            ]
          : []),
        // A first gradient of size 1 hides the root under AdaGrad and Adam.
        ...(rule !== "rmsprop" && t === 1 && largest === 1
          ? []
          : [
              {
                name: {
                  en: "divided by the mean or sum of squares itself, not by its root",
                  zh: "除以了平方的均值（或和）本身，没有开方",
                },
                gives: [totalOf((num, square) => num / square)],
              },
            ]),
        ...(t === 1
          ? []
          : [
              {
                name: {
                  en: "gave the last step alone, not all steps together",
                  zh: "只算了最后一步，没有把各步加起来",
                },
                gives: [moves.at(-1) as number],
              },
            ]),
        {
          name: { en: "went up the gradient: the sign", zh: "符号反了，成了沿梯度上升" },
          gives: [-answer],
        },
      ],
      drawing: {
        widget: "gradient-sequence",
        state: `sequence=drawn&drawn=${drawn.join(",")}&scale=${scale}&show=${rule}&step=${t}`,
      },
    };
  },
});
