import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent, telling } from "../fields.ts";
import { equals } from "../write.ts";

interface GateMemory {
  /** Forget gate, the same at every step. */
  readonly f: number;
  readonly steps: number;
  readonly halfLife: number;
}

export const gateMemory = defineDrill<GateMemory>({
  id: "N-56",
  topic: "rnn",
  version: 1,
  skill: { en: "how long a forget gate remembers", zh: "遗忘门能记住多久" },
  draw: (rng) => ({
    f: oneOf(rng, [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999]),
    steps: oneOf(rng, [whole(rng, 2, 20), 10 * whole(rng, 1, 50)]),
    halfLife: oneOf(rng, [whole(rng, 2, 20), 10 * whole(rng, 1, 50)]),
  }),
  // Smaller shares than that are nothing at all.
  fits: ({ f, steps }) => f ** steps >= 1e-3,
  task({ f, steps, halfLife }) {
    const left = f ** steps;
    const gate = 2 ** (-1 / halfLife);
    // ln(p/(1 − p)) at p = 2^(−1/T), without the loss of digits in 1 − p.
    const bias = -Math.log(Math.expm1(Math.LN2 / halfLife));
    const fields = [
      numberField({ en: "share left", zh: "剩余比例" }, left, percent),
      numberField({ en: "bias of the forget gate", zh: "遗忘门的偏置" }, bias, percent),
    ];
    const slips: Slip[] = [
      {
        name: {
          en: "that is the gate itself; the bias is its logit",
          zh: "这是门的取值，偏置是它的 logit",
        },
        gives: [null, gate],
      },
      {
        name: {
          en: "a decay to $\\frac{1}{e}$ was taken instead of one to a half",
          zh: "按衰减到 $\\frac{1}{e}$ 而不是一半来算",
        },
        gives: [null, -Math.log(Math.expm1(1 / halfLife))],
      },
    ];
    const straight = 1 - steps * (1 - f);
    if (straight > 0)
      slips.push({
        name: {
          en: "the losses were added up; each step takes its share of what is left",
          zh: "把每步的损失相加了；每一步都只从剩下的里面再减去一份",
        },
        gives: [straight, null],
      });
    slips.push({
      name: { en: "that is the share that is lost", zh: "这是丢掉的比例" },
      gives: [1 - left, null],
    });
    return {
      ask: {
        en: `An LSTM lets nothing new in. With its forget gate at ${f}, what share of the cell state is left after ${steps} steps? And if nothing but a bias goes into another forget gate, which bias makes the cell state halve in ${halfLife} steps? Three significant digits.`,
        zh: `设 LSTM 的输入门关闭。遗忘门恒为 ${f} 时，${steps} 步之后记忆元还剩多大比例？另一个遗忘门的输入只有偏置，要让记忆元每 ${halfLife} 步减半，偏置应取多少？取三位有效数字。`,
      },
      fields,
      steps: [
        {
          en: `Each step multiplies the state by the gate: $f^{t} = ${f}^{${steps}} ${equals(left)}$.`,
          zh: `每一步都把记忆元乘以门的取值：$f^{t} = ${f}^{${steps}} ${equals(left)}$。`,
        },
        {
          en: `Halving in $T$ steps needs $f^T = \\frac{1}{2}$, so $f = 2^{-1/${halfLife}} ${equals(gate, 6)}$.`,
          zh: `$T$ 步减半要求 $f^T = \\frac{1}{2}$，即 $f = 2^{-1/${halfLife}} ${equals(gate, 6)}$。`,
        },
        {
          en: `The gate is $\\sigma(b)$, so $b = \\ln\\frac{f}{1-f} = -\\ln(2^{1/${halfLife}} - 1) ${equals(bias)}$.`,
          zh: `门等于 $\\sigma(b)$，所以 $b = \\ln\\frac{f}{1-f} = -\\ln(2^{1/${halfLife}} - 1) ${equals(bias)}$。`,
        },
      ],
      // While little is lost, adding the losses up is nearly right.
      slips: telling(fields, slips),
    };
  },
});
