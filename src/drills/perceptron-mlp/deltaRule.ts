import { multiple, oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, factor, plus, tex } from "../write.ts";

interface Example {
  readonly w: number;
  readonly x: number;
  readonly y: number;
  readonly eta: number;
}

/** What is added to the weight. */
const change = ({ w, x, y, eta }: Example): number => -eta * (w * x - y) * x;

export const deltaRule = defineDrill<Example>({
  id: "N-03",
  topic: "perceptron-mlp",
  version: 1,
  skill: { en: "taking one step of the delta rule", zh: "用 delta 规则更新一次权重" },
  draw: (rng) => ({
    w: multiple(rng, -3, 3, 0.5),
    x: multiple(rng, -3, 3, 0.5),
    y: multiple(rng, -3, 3, 0.5),
    eta: oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5]),
  }),
  fits(q) {
    const moved = change(q);
    return standsOut(0.01, [moved]) && standsOut(0.01, [q.w + moved]);
  },
  task(q) {
    const { w, x, y, eta } = q;
    const error = w * x - y;
    const moved = change(q);
    return {
      ask: {
        en: `A linear unit without a bias predicts $\\hat y = w x$. Its weight is $w = ${tex(w)}$, and the example is $x = ${tex(x)}$ with target $y = ${tex(y)}$. What is the weight after one step of the delta rule, which is gradient descent on $\\frac{1}{2}(\\hat y - y)^2$, with learning rate $\\eta = ${tex(eta)}$? To two decimals.`,
        zh: `一个不带偏置的线性单元输出 $\\hat y = w x$，当前权重 $w = ${tex(w)}$，样本为 $x = ${tex(x)}$，目标 $y = ${tex(y)}$。用 delta 规则（即对 $\\frac{1}{2}(\\hat y - y)^2$ 做梯度下降）更新一次，学习率 $\\eta = ${tex(eta)}$，新的权重是多少？保留两位小数。`,
      },
      fields: [numberField({ en: "new weight", zh: "新的权重" }, w + moved, within(0.01))],
      steps: [
        {
          en: `The error is $\\hat y - y = ${factor(w)} \\cdot ${factor(x)} ${plus(-y)} ${equals(error)}$.`,
          zh: `误差 $\\hat y - y = ${factor(w)} \\cdot ${factor(x)} ${plus(-y)} ${equals(error)}$。`,
        },
        {
          en: `The slope in $w$ is the error times the input, because $w$ acts through $w x$: $(\\hat y - y) x = ${factor(error)} \\cdot ${factor(x)} ${equals(error * x)}$.`,
          zh: `$w$ 经由 $w x$ 起作用，所以对 $w$ 的梯度是误差乘输入：$(\\hat y - y) x = ${factor(error)} \\cdot ${factor(x)} ${equals(error * x)}$。`,
        },
        {
          en: `Step against it: $${tex(w)} - ${tex(eta)} \\cdot ${factor(error * x)} ${equals(w + moved)}$.`,
          zh: `逆着梯度走：$${tex(w)} - ${tex(eta)} \\cdot ${factor(error * x)} ${equals(w + moved)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "stepped along the gradient instead of against it",
            zh: "顺着梯度走，符号反了",
          },
          gives: [w - moved],
        },
        ...(x === 1
          ? []
          : [
              {
                name: {
                  en: "the error was not multiplied by the input",
                  zh: "误差没有乘以输入 $x$",
                },
                gives: [w + moved / x],
              },
            ]),
        {
          name: {
            en: "took the slope of $(\\hat y - y)^2$, without the $\\frac{1}{2}$: twice as far",
            zh: "漏了 $\\frac{1}{2}$，梯度大了一倍",
          },
          gives: [w + 2 * moved],
        },
        ...(w === 0
          ? []
          : [
              {
                name: {
                  en: "gave the change of the weight, not the new weight",
                  zh: "给出的是权重的改变量，不是新的权重",
                },
                gives: [moved],
              },
            ]),
      ],
    };
  },
});
