import { quadraticMethods } from "../../math/quadratic/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent, within } from "../fields.ts";
import { equals, tex } from "../write.ts";

interface Curvatures {
  readonly mu: number;
  /** L over μ. */
  readonly kappa: number;
}

export const bestRate = defineDrill<Curvatures>({
  id: "N-21",
  topic: "gradient-descent",
  version: 1,
  skill: {
    en: "finding the best constant learning rate of a quadratic",
    zh: "求二次函数上最优的固定学习率",
  },
  draw: (rng) => ({
    mu: oneOf(rng, [0.1, 0.2, 0.5, 1, 2, 3, 4, 5]),
    kappa: oneOf(
      rng,
      [2, 3, 4, 5, 9, 10, 16, 20, 25, 36, 49, 64, 81, 100, 144, 200, 400, 900, 1000],
    ),
  }),
  task({ mu, kappa }) {
    const L = mu * kappa;
    const { eta, rate } = quadraticMethods.gradientDescent.best(mu, L);
    const heavy = quadraticMethods.heavyBall.best(mu, L).rate;
    const slips: Slip[] = [
      {
        name: {
          en: "stopped at the safe rate $\\frac{1}{L}$ and what it leaves, $1 - \\frac{1}{\\kappa}$",
          zh: "用了稳妥的 $\\frac{1}{L}$，每步剩 $1 - \\frac{1}{\\kappa}$",
        },
        gives: [1 / L, 1 - 1 / kappa, null],
      },
      {
        name: {
          en: "left the square roots out for the heavy ball",
          zh: "重球法漏了根号",
        },
        gives: [null, null, rate],
      },
      {
        name: {
          en: "took square roots for gradient descent, too",
          zh: "梯度下降也开了根号",
        },
        gives: [null, heavy, null],
      },
    ];
    // With a large κ the limit and the best rate are nearly the same.
    if (kappa <= 50)
      slips.push({
        name: {
          en: "gave $\\frac{2}{L}$: that is where convergence ends, not where it is fastest",
          zh: "给出的是 $\\frac{2}{L}$；那是收敛的上限，不是最快处",
        },
        gives: [2 / L, null, null],
      });
    const root = Math.sqrt(kappa);
    const heavyLine = `\\frac{\\sqrt{\\kappa} - 1}{\\sqrt{\\kappa} + 1} ${Number.isInteger(root) ? "=" : "\\approx"} \\frac{${tex(root, 4)} - 1}{${tex(root, 4)} + 1} ${equals(heavy, 4)}`;
    return {
      ask: {
        en: `A quadratic has curvatures between $\\mu = ${tex(mu)}$ and $L = ${tex(L)}$. Which constant learning rate makes gradient descent fastest (to three significant digits)? Which factor does it then leave of the error per step in the worst direction, and which factor does the heavy ball leave, momentum and learning rate both at their best (to three decimals)?`,
        zh: `一个二次函数的曲率在 $\\mu = ${tex(mu)}$ 与 $L = ${tex(L)}$ 之间。固定学习率取多少，梯度下降最快（保留三位有效数字）？此时在最慢的方向上，每步剩下误差的几分之几？重球法（动量和学习率都取最优）又剩几分之几（后两问写成小数，保留三位）？`,
      },
      fields: [
        numberField({ en: "best learning rate", zh: "最优学习率" }, eta, percent),
        numberField(
          { en: "factor of gradient descent", zh: "梯度下降的收敛率" },
          rate,
          within(0.001),
        ),
        numberField({ en: "factor of the heavy ball", zh: "重球法的收敛率" }, heavy, within(0.001)),
      ],
      steps: [
        {
          en: `The flat end keeps $1 - \\eta \\mu$, the steep end $\\eta L - 1$ in size; the slower of them is fastest where both are equal: $\\eta = \\frac{2}{\\mu + L} = \\frac{2}{${tex(mu + L)}} ${equals(eta, 4)}$.`,
          zh: `最平的方向剩 $1 - \\eta \\mu$，最陡的方向剩 $\\eta L - 1$（取绝对值）；两者相等时最慢的一个最快：$\\eta = \\frac{2}{\\mu + L} = \\frac{2}{${tex(mu + L)}} ${equals(eta, 4)}$。`,
        },
        {
          en: `With $\\kappa = \\frac{L}{\\mu} = ${tex(kappa)}$, that leaves $\\frac{\\kappa - 1}{\\kappa + 1} = \\frac{${kappa - 1}}{${kappa + 1}} ${equals(rate, 4)}$.`,
          zh: `$\\kappa = \\frac{L}{\\mu} = ${tex(kappa)}$，于是剩下 $\\frac{\\kappa - 1}{\\kappa + 1} = \\frac{${kappa - 1}}{${kappa + 1}} ${equals(rate, 4)}$。`,
        },
        {
          en: `The heavy ball puts the root of $\\kappa$ in its place: $${heavyLine}$.`,
          zh: `重球法把 $\\kappa$ 换成它的平方根：$${heavyLine}$。`,
        },
      ],
      slips,
      drawing: {
        widget: "step-size",
        state: `ratio=${Number((eta * L).toFixed(4))}&kappa=${kappa}`,
      },
    };
  },
});
