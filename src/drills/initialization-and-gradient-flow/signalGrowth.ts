import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, formula, tex } from "../write.ts";

interface Depth {
  /** The variance of every weight is c/n. */
  readonly c: number;
  readonly layers: number;
}

export const signalGrowth = defineDrill<Depth>({
  id: "N-35",
  topic: "initialization-and-gradient-flow",
  version: 1,
  skill: {
    en: "how the signal grows or fades through ReLU layers",
    zh: "信号穿过多层 ReLU 后放大或缩小多少",
  },
  draw: (rng) => ({
    c: oneOf(rng, [0.5, 0.8, 1, 1, 1.2, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 3, 4]),
    layers: oneOf(rng, [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50]),
  }),
  task({ c, layers }) {
    const answer = (c / 2) ** layers;
    return {
      ask: {
        en: `A signal passes ${layers} wide fully connected ReLU layer${layers === 1 ? "" : "s"} without biases. All weights are independent with mean 0 and variance $\\frac{${tex(c)}}{n}$, $n$ being the fan-in. By what is the mean square of the activations multiplied, in expectation? ${threeDigits.said.en}`,
        zh: `信号穿过 ${layers} 层很宽的全连接 ReLU 层，没有偏置，权重相互独立，均值为 0，方差为 $\\frac{${tex(c)}}{n}$，$n$ 是 fan-in。激活值的二阶矩（平方的均值）期望变为原来的多少倍？${threeDigits.said.zh}`,
      },
      fields: [numberField({ en: "factor", zh: "倍数" }, answer, threeDigits.tolerance)],
      steps: [
        {
          en: `A pre-activation adds $n$ independent products: its mean square is $n \\cdot \\frac{${tex(c)}}{n} = ${tex(c)}$ times that of the input.`,
          zh: `预激活值是 $n$ 个独立乘积之和，二阶矩是输入的 $n \\cdot \\frac{${tex(c)}}{n} = ${tex(c)}$ 倍。`,
        },
        {
          en: `It is symmetric about 0, so ReLU keeps half of it: $\\frac{${tex(c)}}{2} = ${tex(c / 2)}$ a layer.`,
          zh: `它关于 0 对称，ReLU 只留下一半：每层 $\\frac{${tex(c)}}{2} = ${tex(c / 2)}$ 倍。`,
        },
        formula(`${tex(c / 2)}^{${layers}} ${comesTo(answer)}`),
      ],
      slips: [
        {
          name: { en: "forgot that ReLU keeps only half", zh: "忘了 ReLU 只留下一半" },
          gives: [c ** layers],
        },
        // With c = 2 nothing changes, whatever is left out of the exponent.
        ...(c === 2
          ? []
          : [
              {
                name: {
                  en: "gave the factor of the root mean square, not of the mean square",
                  zh: "给的是均方根的倍数，而不是平方均值的倍数",
                },
                gives: [Math.sqrt(answer)],
              },
            ]),
        ...(c === 2 || layers === 1
          ? []
          : [
              {
                name: {
                  en: "multiplied by the number of layers instead of raising to it",
                  zh: "乘了层数，而不是取层数次方",
                },
                gives: [(c / 2) * layers],
              },
            ]),
        ...(layers === 1
          ? []
          : [
              {
                name: { en: "let ReLU halve only once", zh: "ReLU 的减半只算了一次" },
                gives: [c ** layers / 2],
              },
            ]),
      ],
    };
  },
});
