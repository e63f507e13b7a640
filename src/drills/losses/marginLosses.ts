import { marginLosses as core } from "../../math/losses/index.ts";
import { sigmoid } from "../../math/special/index.ts";
import { multiple } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, within } from "../fields.ts";
import { equals, plus, tex } from "../write.ts";

/** Hinge, logistic, square and sigmoid loss, in the order of the fields. */
const losses = (m: number): readonly [number, number, number, number] => [
  core.hinge.f(m, {}),
  core.logistic.f(m, {}),
  core.squared.f(m, {}),
  sigmoid(-m),
];

export const marginLosses = defineDrill<{ readonly m: number }>({
  id: "N-16",
  topic: "losses",
  version: 1,
  skill: {
    en: "evaluating the losses of a margin",
    zh: "由间隔计算几种损失",
  },
  draw: (rng) => ({ m: multiple(rng, -3, 3, 0.1) }),
  task({ m }) {
    const answers = losses(m);
    const [hinge, logistic, square, ramp] = answers;
    const slips: Slip[] = [
      {
        name: { en: "took the logarithm to base 2", zh: "用了以 2 为底的对数" },
        gives: [null, logistic / Math.LN2, null, null],
      },
    ];
    if (m !== 0)
      slips.push({
        name: {
          en: "turned the sign of the margin: a large positive margin is a good answer",
          zh: "间隔的符号反了；间隔为正且大，说明分对了",
        },
        gives: losses(-m),
      });
    if (m > 1)
      slips.push({
        name: {
          en: "forgot that the hinge stops at 0",
          zh: "忘了合页损失到 0 为止",
        },
        gives: [1 - m, null, null, null],
      });
    // m² and (1 − m)² are the same for m = 1/2.
    if (m !== 0.5)
      slips.push({
        name: {
          en: "squared the margin itself, not its distance from 1",
          zh: "把间隔本身平方了，而不是它与 1 的差",
        },
        gives: [null, null, m * m, null],
      });
    return {
      ask: {
        en: `A classifier with labels $y$ of $-1$ or $1$ has the margin $m = y f(x) = ${tex(m)}$ on an example. What are the hinge loss, the logistic loss (natural logarithm), the square loss $(y - f(x))^2$ and the sigmoid loss $\\sigma(-m)$? To two decimals.`,
        zh: `分类器的标签 $y$ 取 $-1$ 或 $1$，在某个样本上间隔 $m = y f(x) = ${tex(m)}$。合页损失、对率损失（自然对数）、平方损失 $(y - f(x))^2$ 和 sigmoid 损失 $\\sigma(-m)$ 各是多少？保留两位小数。`,
      },
      fields: [
        numberField({ en: "hinge loss", zh: "合页损失" }, hinge, within(0.01)),
        numberField({ en: "logistic loss", zh: "对率损失" }, logistic, within(0.01)),
        numberField({ en: "square loss", zh: "平方损失" }, square, within(0.01)),
        numberField({ en: "sigmoid loss", zh: "sigmoid 损失" }, ramp, within(0.01)),
      ],
      steps: [
        {
          en: `Hinge: $\\max(0, 1 - m) = \\max(0, ${tex(1 - m)}) = ${tex(hinge)}$.`,
          zh: `合页：$\\max(0, 1 - m) = \\max(0, ${tex(1 - m)}) = ${tex(hinge)}$。`,
        },
        {
          en: `Logistic: $\\ln(1 + e^{-m}) = \\ln(1 + e^{${tex(-m)}}) ${equals(logistic, 4)}$.`,
          zh: `对率：$\\ln(1 + e^{-m}) = \\ln(1 + e^{${tex(-m)}}) ${equals(logistic, 4)}$。`,
        },
        {
          en: `Square: since $y^2 = 1$, $(y - f)^2 = (1 - m)^2 = (1 ${plus(-m)})^2 = ${tex(square)}$.`,
          zh: `平方：因为 $y^2 = 1$，$(y - f)^2 = (1 - m)^2 = (1 ${plus(-m)})^2 = ${tex(square)}$。`,
        },
        {
          en: `Sigmoid: $\\frac{1}{1 + e^{m}} = \\frac{1}{1 + e^{${tex(m)}}} ${equals(ramp, 4)}$.`,
          zh: `sigmoid：$\\frac{1}{1 + e^{m}} = \\frac{1}{1 + e^{${tex(m)}}} ${equals(ramp, 4)}$。`,
        },
      ],
      slips,
    };
  },
});
