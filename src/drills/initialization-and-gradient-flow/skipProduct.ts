import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, formula, tex } from "../write.ts";

interface Chain {
  readonly a: number;
  readonly layers: number;
}

const power = (base: number, exponent: number, value: number): string =>
  `${factor(base)}^{${exponent}} ${comesTo(value)}`;

export const skipProduct = defineDrill<Chain>({
  id: "N-36",
  topic: "initialization-and-gradient-flow",
  version: 1,
  skill: {
    en: "the gradient through residual and plain layers",
    zh: "梯度穿过残差层与普通层",
  },
  draw: (rng) => ({
    a: oneOf(rng, [-0.3, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.5, 2, 3]),
    layers: oneOf(rng, [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 50]),
  }),
  task({ a, layers }) {
    const residual = (1 + a) ** layers;
    const plain = a ** layers;
    return {
      ask: {
        en: `${layers === 1 ? "One scalar layer computes" : `${layers} scalar layers in a row compute`} $h_l = a h_{l-1}$ with $a = ${tex(a)}$; with a skip connection, $h_l = h_{l-1} + a h_{l-1}$. What is the derivative of the output with respect to the input, with and without the skip? ${threeDigits.said.en}`,
        zh: `${layers} 个标量层${layers === 1 ? "" : "依次"}计算 $h_l = a h_{l-1}$，$a = ${tex(a)}$；加上残差连接则是 $h_l = h_{l-1} + a h_{l-1}$。有残差连接和没有残差连接时，输出对输入的导数各是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "with the skip", zh: "有残差连接" }, residual, threeDigits.tolerance),
        numberField({ en: "without", zh: "没有残差连接" }, plain, threeDigits.tolerance),
      ],
      steps: [
        {
          en: "By the chain rule the derivatives of the layers multiply: $1 + a$ each with the skip, $a$ without.",
          zh: "按链式法则，各层的导数相乘：有残差连接时每层是 $1 + a$，没有时是 $a$。",
        },
        formula(power(1 + a, layers, residual)),
        formula(power(a, layers, plain)),
      ],
      slips: [
        { name: { en: "mixed the two up", zh: "把两者弄反了" }, gives: [plain, residual] },
        ...(layers === 1
          ? []
          : [
              {
                name: {
                  en: "added the layers up, $1 + aL$: products of branches are missing",
                  zh: "把各层相加成了 $1 + aL$，漏了各支路之间的乘积",
                },
                gives: [1 + a * layers, null],
              },
              {
                name: {
                  en: "added one skip around all the layers, $1 + a^L$",
                  zh: "成了跨过所有层的一条捷径：$1 + a^L$",
                },
                gives: [1 + plain, null],
              },
            ]),
        ...(a < 0 && layers % 2 === 1
          ? [
              {
                name: {
                  en: "lost the sign of an odd power",
                  zh: "奇数次方的负号丢了",
                },
                gives: [null, -plain],
              },
            ]
          : []),
      ],
    };
  },
});
