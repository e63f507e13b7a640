import { noiseBall as longRunVariance } from "../../math/quadratic/index.ts";
import { multiple, oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals, tex } from "../write.ts";

interface Noise {
  readonly eta: number;
  readonly s: number;
}

export const noiseBall = defineDrill<Noise>({
  id: "N-23",
  topic: "gradient-descent",
  version: 1,
  skill: {
    en: "finding how near noisy gradients let one come",
    zh: "求带噪声的梯度能走到多近",
  },
  draw: (rng) => ({
    eta: oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]),
    s: multiple(rng, 0.5, 3, 0.5),
  }),
  task({ eta, s }) {
    const variance = longRunVariance(eta, 1, s);
    const rms = Math.sqrt(variance);
    const slips: Slip[] = [
      {
        name: {
          en: "gave the mean square without taking its root",
          zh: "给出的是均方值，没有开方",
        },
        gives: [variance],
      },
      {
        name: {
          en: "gave the noise of a single step, $\\eta s$: it piles up",
          zh: "给出的是单步的噪声 $\\eta s$；噪声会累积",
        },
        gives: [eta * s],
      },
    ];
    // For a small η this is right to the last digit asked for.
    if (eta >= 0.1)
      slips.push({
        name: {
          en: "used the approximation for small $\\eta$, $\\sqrt{\\frac{\\eta s^2}{2}}$",
          zh: "用了 $\\eta$ 很小时的近似 $\\sqrt{\\frac{\\eta s^2}{2}}$",
        },
        gives: [s * Math.sqrt(eta / 2)],
      });
    return {
      ask: {
        en: `On $f(x) = \\frac{1}{2} x^2$ every gradient comes with independent noise of mean 0 and standard deviation $s = ${tex(s)}$. With constant learning rate $\\eta = ${tex(eta)}$, what is the root mean square distance from the minimum in the long run? To three significant digits.`,
        zh: `在 $f(x) = \\frac{1}{2} x^2$ 上，每次梯度都带独立噪声，均值为 0，标准差 $s = ${tex(s)}$。学习率固定为 $\\eta = ${tex(eta)}$，走久之后，到最小点的均方根距离是多少？保留三位有效数字。`,
      },
      fields: [numberField({ en: "root mean square distance", zh: "均方根距离" }, rms, percent)],
      steps: [
        {
          en: "One step, $x \\to (1 - \\eta) x - \\eta \\xi$ with noise $\\xi$, takes the mean square $V$ to $(1 - \\eta)^2 V + \\eta^2 s^2$, because the noise is independent of $x$.",
          zh: "走一步，$x \\to (1 - \\eta) x - \\eta \\xi$，$\\xi$ 是噪声，与 $x$ 独立，所以均方值 $V$ 变成 $(1 - \\eta)^2 V + \\eta^2 s^2$。",
        },
        {
          en: `In the long run $V$ stays the same: $V (2 \\eta - \\eta^2) = \\eta^2 s^2$, so $V = \\frac{\\eta s^2}{2 - \\eta} = \\frac{${tex(eta)} \\cdot ${tex(s)}^2}{${tex(2 - eta)}} ${equals(variance, 4)}$.`,
          zh: `走久之后 $V$ 不再变：$V (2 \\eta - \\eta^2) = \\eta^2 s^2$，于是 $V = \\frac{\\eta s^2}{2 - \\eta} = \\frac{${tex(eta)} \\cdot ${tex(s)}^2}{${tex(2 - eta)}} ${equals(variance, 4)}$。`,
        },
        {
          en: `Its root: $\\sqrt{V} ${equals(rms, 4)}$.`,
          zh: `开方：$\\sqrt{V} ${equals(rms, 4)}$。`,
        },
      ],
      slips,
      // The samples of the drawing differ by ±1: its noise is 1 when a batch holds one of them.
      ...(s === 1 ? { drawing: { widget: "batch-noise", state: `batch=1&eta=${eta}` } } : {}),
    };
  },
});
