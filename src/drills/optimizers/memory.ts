import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, tex } from "../write.ts";

/** Two decimals up to 0.99, then the long memories. */
const shares = [
  ...Array.from({ length: 20 }, (_, i) => (80 + i) / 100),
  ...[0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999],
];

export const memory = defineDrill<{ readonly beta: number }>({
  id: "N-30",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "half-life and window of an exponential moving average",
    zh: "指数加权平均的半衰期和窗口",
  },
  draw: (rng) => ({ beta: oneOf(rng, shares) }),
  task({ beta }) {
    const halfLife = Math.log(0.5) / Math.log(beta);
    const window = 1 / (1 - beta);
    return {
      ask: {
        en: `A moving average keeps the share $\\beta = ${tex(beta)}$ of its old value at each step. After how many steps has the weight of a gradient halved (a decimal, not rounded up), and how long is the window $\\sum_{k \\ge 0} \\beta^k$? ${threeDigits.said.en}`,
        zh: `指数加权平均每步保留旧值的 $\\beta = ${tex(beta)}$。一个梯度的权重经过多少步减半（写小数，不取整）？窗口长度 $\\sum_{k \\ge 0} \\beta^k$ 是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField(
          { en: "half-life in steps", zh: "半衰期（步）" },
          halfLife,
          threeDigits.tolerance,
        ),
        numberField({ en: "window in steps", zh: "窗口（步）" }, window, threeDigits.tolerance),
      ],
      steps: [
        {
          en: `After $k$ steps the weight has shrunk by $\\beta^k$; $\\beta^k = 0.5$ gives $k = \\frac{\\ln 0.5}{\\ln \\beta} = \\frac{${tex(Math.log(0.5), 5)}}{${tex(Math.log(beta), 5)}} ${comesTo(halfLife)}$.`,
          zh: `$k$ 步后权重缩到 $\\beta^k$ 倍，令 $\\beta^k = 0.5$ 得 $k = \\frac{\\ln 0.5}{\\ln \\beta} = \\frac{${tex(Math.log(0.5), 5)}}{${tex(Math.log(beta), 5)}} ${comesTo(halfLife)}$。`,
        },
        {
          en: `The geometric series adds up to $\\frac{1}{1 - \\beta} = \\frac{1}{${tex(1 - beta)}} ${comesTo(window)}$.`,
          zh: `等比级数求和：$\\frac{1}{1 - \\beta} = \\frac{1}{${tex(1 - beta)}} ${comesTo(window)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "took half of the window for the half-life",
            zh: "把窗口的一半当成了半衰期",
          },
          gives: [window / 2, null],
        },
        {
          name: {
            en: "left out $\\ln 0.5$: that is the time to fall to $1/e$",
            zh: "漏了 $\\ln 0.5$，算成了衰减到 $1/e$ 的时间",
          },
          gives: [-1 / Math.log(beta), null],
        },
        // A longer memory hides the one step.
        ...(beta > 0.98
          ? []
          : [
              {
                name: {
                  en: "began the sum at $k = 1$, without the present gradient",
                  zh: "从 $k = 1$ 开始求和，漏了当前这一步",
                },
                gives: [null, window - 1],
              },
            ]),
      ],
    };
  },
});
