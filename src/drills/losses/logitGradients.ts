import { logitLosses } from "../../math/losses/index.ts";
import { sigmoid, sigmoidSlope } from "../../math/special/index.ts";
import { multiple } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

const { bceWithLogits, sigmoidSquared } = logitLosses;

/** The slopes of squared error and cross-entropy for the target 1. */
const slopesAt = (z: number): readonly [square: number, cross: number] => [
  sigmoidSquared.df?.(z, { y: 1 }) ?? Number.NaN,
  bceWithLogits.df?.(z, { y: 1, posWeight: 1 }) ?? Number.NaN,
];

export const logitGradients = defineDrill<{ readonly z: number }>({
  id: "N-18",
  topic: "losses",
  version: 1,
  skill: {
    en: "comparing the gradients of squared error and cross-entropy",
    zh: "比较平方误差与交叉熵的梯度",
  },
  draw: (rng) => ({ z: multiple(rng, -8, 8, 0.5) }),
  task({ z }) {
    const [square, cross] = slopesAt(z);
    const [s, rest, slope] = [sigmoid(z), sigmoid(-z), sigmoidSlope(z)];
    return {
      ask: {
        en: `A binary classifier has the logit $z = ${tex(z)}$ and says $s = \\sigma(z)$, where $\\sigma$ is the sigmoid; the target is 1. What are the slopes with respect to $z$ of the squared error $\\frac{1}{2}(s - 1)^2$ and of the cross-entropy $-\\ln s$? To three significant digits.`,
        zh: `二分类器的 logit 是 $z = ${tex(z)}$，输出 $s = \\sigma(z)$，$\\sigma$ 是 sigmoid，目标为 1。平方误差 $\\frac{1}{2}(s - 1)^2$ 和交叉熵 $-\\ln s$ 对 $z$ 的导数各是多少？保留三位有效数字。`,
      },
      fields: [
        numberField({ en: "slope of the squared error", zh: "平方误差的导数" }, square, percent),
        numberField({ en: "slope of the cross-entropy", zh: "交叉熵的导数" }, cross, percent),
      ],
      steps: [
        {
          en: `$s = \\frac{1}{1 + e^{${tex(-z)}}} ${equals(s, 4)}$, and what is missing is $1 - s = \\frac{1}{1 + e^{${tex(z)}}} ${equals(rest, 4)}$.`,
          zh: `$s = \\frac{1}{1 + e^{${tex(-z)}}} ${equals(s, 4)}$，差距 $1 - s = \\frac{1}{1 + e^{${tex(z)}}} ${equals(rest, 4)}$。`,
        },
        {
          en: `Squared error: the chain passes the sigmoid, $(s - 1) \\cdot s (1 - s) \\approx ${factor(cross, 4)} \\cdot ${tex(slope, 4)} ${equals(square, 4)}$.`,
          zh: `平方误差：链式法则要乘 sigmoid 的导数，$(s - 1) \\cdot s (1 - s) \\approx ${factor(cross, 4)} \\cdot ${tex(slope, 4)} ${equals(square, 4)}$。`,
        },
        {
          en: `Cross-entropy: the logarithm's $-\\frac{1}{s}$ cancels the $s$ of $s (1 - s)$, and $s - 1 ${equals(cross, 4)}$ is left.`,
          zh: `交叉熵：对数求导的 $-\\frac{1}{s}$ 与 $s (1 - s)$ 里的 $s$ 约掉，剩下 $s - 1 ${equals(cross, 4)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "left the sigmoid's slope out of the squared error",
            zh: "平方误差漏乘了 sigmoid 的导数",
          },
          gives: [cross, null],
        },
        {
          name: {
            en: "kept the sigmoid's slope in the cross-entropy, where it cancels",
            zh: "交叉熵里 sigmoid 的导数会约掉，却还留着",
          },
          gives: [null, square],
        },
        {
          name: {
            en: "both signs are reversed: the loss falls as $z$ rises",
            zh: "符号都反了；$z$ 增大时损失下降",
          },
          gives: [-square, -cross],
        },
        {
          name: {
            en: "gave the slope of $(s - 1)^2$, without the $\\frac{1}{2}$",
            zh: "漏了平方误差的 $\\frac{1}{2}$",
          },
          gives: [2 * square, null],
        },
      ],
    };
  },
});
