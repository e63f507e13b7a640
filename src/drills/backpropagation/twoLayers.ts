import { scalars } from "../../math/autodiff/index.ts";
import { multiple } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, factor, plus, tex } from "../write.ts";

interface Net {
  readonly x: number;
  readonly w: number;
  readonly v: number;
  readonly y: number;
}

/** The parts of the chain, by the core's graph. */
function chain({ x, w, v, y }: Net) {
  const weight = scalars.variable(w, "w");
  const hidden = scalars.apply("sigmoid", scalars.apply("multiply", weight, scalars.constant(x)));
  const output = scalars.apply("multiply", scalars.constant(v), hidden);
  const error = scalars.apply("subtract", output, scalars.constant(y));
  const half = scalars.constant(0.5);
  const loss = scalars.apply("multiply", half, scalars.apply("multiply", error, error));
  return {
    s: hidden.value,
    slope: hidden.partials[0] as number,
    a: output.value,
    error: error.value,
    gradient: scalars.sweep(loss).gradientOf(weight),
  };
}

const target = "\\frac{\\partial L}{\\partial w}";

export const twoLayers = defineDrill<Net>({
  id: "N-07",
  topic: "backpropagation",
  version: 1,
  skill: {
    en: "applying the chain rule through a sigmoid",
    zh: "让链式法则穿过 sigmoid",
  },
  draw: (rng) => ({
    x: multiple(rng, -2, 2, 0.5),
    w: multiple(rng, -2, 2, 0.5),
    v: multiple(rng, -2, 2, 0.5),
    y: multiple(rng, -2, 2, 0.5),
  }),
  fits: (q) => standsOut(0.005, [chain(q).gradient]),
  task(q) {
    const { x, w, v, y } = q;
    const { s, slope, a, error, gradient } = chain(q);
    const factors = [error, v, slope, x].map((f) => factor(f, 5)).join(" \\cdot ");
    return {
      ask: {
        en: `A network of one hidden unit computes $a = v \\cdot \\sigma(w x)$, where $\\sigma$ is the sigmoid; there are no biases, and the loss is $L = \\frac{1}{2}(a - y)^2$. For $x = ${tex(x)}$, $w = ${tex(w)}$, $v = ${tex(v)}$, $y = ${tex(y)}$, what is $${target}$? To three decimals.`,
        zh: `一个只有一个隐藏单元的网络计算 $a = v \\cdot \\sigma(w x)$，$\\sigma$ 是 sigmoid，没有偏置，损失为 $L = \\frac{1}{2}(a - y)^2$。当 $x = ${tex(x)}$，$w = ${tex(w)}$，$v = ${tex(v)}$，$y = ${tex(y)}$ 时，$${target}$ 是多少？保留三位小数。`,
      },
      fields: [numberField({ en: `$${target}$`, zh: `$${target}$` }, gradient, within(0.005))],
      steps: [
        {
          en: `Forwards: $s = \\sigma(${tex(w * x)}) ${equals(s)}$, $a = ${factor(v)} \\cdot ${tex(s, 5)} ${equals(a)}$, $a - y = ${tex(a, 5)} ${plus(-y)} ${equals(error)}$.`,
          zh: `前向：$s = \\sigma(${tex(w * x)}) ${equals(s)}$，$a = ${factor(v)} \\cdot ${tex(s, 5)} ${equals(a)}$，$a - y = ${tex(a, 5)} ${plus(-y)} ${equals(error)}$。`,
        },
        {
          en: `The sigmoid's slope comes from its output: $s (1 - s) ${equals(slope)}$.`,
          zh: `sigmoid 的导数由它的输出直接得到：$s (1 - s) ${equals(slope)}$。`,
        },
        {
          en: `One factor for every link from $L$ back to $w$: $${target} = (a - y) \\cdot v \\cdot s (1 - s) \\cdot x \\approx ${factors} ${equals(gradient)}$.`,
          zh: `从 $L$ 回到 $w$，每一环贡献一个因子：$${target} = (a - y) \\cdot v \\cdot s (1 - s) \\cdot x \\approx ${factors} ${equals(gradient)}$。`,
        },
      ],
      slips: [
        {
          name: { en: "the slope of the sigmoid was left out", zh: "漏了 sigmoid 的导数" },
          gives: [error * v * x],
        },
        {
          name: {
            en: "used the sigmoid's value in place of its slope",
            zh: "用 sigmoid 的值代替了它的导数",
          },
          gives: [error * v * s * x],
        },
        ...(x === 1
          ? []
          : [
              {
                name: { en: "the input $x$ was left out at the end", zh: "最后漏乘了输入 $x$" },
                gives: [gradient / x],
              },
            ]),
        ...(v === 1
          ? []
          : [
              {
                name: { en: "the outer weight $v$ was left out", zh: "漏乘了外层权重 $v$" },
                gives: [gradient / v],
              },
            ]),
      ],
    };
  },
});
