import { quadraticMethods } from "../../math/quadratic/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { choiceField, numberField, percent } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

interface Run {
  readonly lambda: number;
  readonly eta: number;
  readonly t: number;
  readonly x0: number;
}

/** What a step leaves of x. */
const keptOf = ({ lambda, eta }: Run): number =>
  quadraticMethods.gradientDescent.matrix(lambda, { eta, beta: 0 })[0];

const whereTo = (q: Run): number => keptOf(q) ** q.t * q.x0;

/** Whether a reader who comes to `b` instead of `a` would be told. */
const apart = (a: number, b: number): boolean => Math.abs(a - b) > 0.03 * Math.abs(a);

/** The drawing's own limits. */
const shows = ({ lambda, eta, x0 }: Run): boolean =>
  lambda * eta >= 0.01 && lambda * eta <= 2.2 && Math.abs(x0) <= 2;

const pairs = [0.5, 1, 2, 2.5, 4, 5, 8, 10].flatMap((lambda) =>
  [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
    (eta) => [lambda, eta] as const,
  ),
);
const between = (lo: number, hi: number) =>
  pairs.filter(([lambda, eta]) => lambda * eta > lo && lambda * eta < hi);

/** Creeps or arrives, overshoots, runs away; near 2 it would be hard to tell, and beyond 3 numbers only explode. */
const regimes = [between(0, 1.01), between(1.01, 1.95), between(2.05, 3.1)];

export const stepsOnParabola = defineDrill<Run>({
  id: "N-20",
  topic: "gradient-descent",
  version: 1,
  skill: {
    en: "following gradient descent on a parabola",
    zh: "在抛物线上走几步梯度下降",
  },
  draw(rng) {
    const [lambda, eta] = oneOf(rng, oneOf(rng, regimes));
    return {
      lambda,
      eta,
      t: whole(rng, 1, 10),
      x0: oneOf(rng, [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]),
    };
  },
  fits(q) {
    const product = q.eta * q.lambda;
    const x = Math.abs(whereTo(q));
    return product === 1 ? q.t === 1 : x >= 1e-3 && x <= 1e4;
  },
  task(q) {
    const { lambda, eta, t, x0 } = q;
    const kept = keptOf(q);
    const x = whereTo(q);
    const product = eta * lambda;
    const converges = product < 2 ? "yes" : "no";
    const slips: Slip[] = [];
    if (kept < 0 && t % 2 === 1)
      slips.push({
        name: {
          en: "lost the sign: with a negative factor $x$ changes sides at every step",
          zh: "丢了符号；倍数为负时，$x$ 每步换一边",
        },
        gives: [-x, null],
      });
    if (t > 1 && apart(x, (1 - t * product) * x0))
      slips.push({
        name: {
          en: "subtracted the first step $t$ times: the steps change, because the slope does",
          zh: "把第一步减了 $t$ 次；斜率在变，每步并不一样长",
        },
        gives: [(1 - t * product) * x0, null],
      });
    if (apart(x, (1 - product / 2) ** t * x0))
      slips.push({
        name: {
          en: "took $\\frac{1}{2} \\lambda x$ for the slope: the 2 of the square cancels the $\\frac{1}{2}$",
          zh: "把导数当成了 $\\frac{1}{2} \\lambda x$；平方求导的 2 与 $\\frac{1}{2}$ 约掉",
        },
        gives: [(1 - product / 2) ** t * x0, null],
      });
    if (product > 1 && product < 2)
      slips.push({
        name: {
          en: "took overshooting for divergence: the distance still shrinks until $\\eta \\lambda = 2$",
          zh: "把越过最小点当成了发散；$\\eta \\lambda$ 不到 2，距离仍在缩小",
        },
        gives: [null, "no"],
      });
    return {
      ask: {
        en: `Gradient descent on $f(x) = \\frac{1}{2} \\lambda x^2$ with $\\lambda = ${tex(lambda)}$ and learning rate $\\eta = ${tex(eta)}$ starts at $x_0 = ${tex(x0)}$. Where is it after ${t} ${t === 1 ? "step" : "steps"} (to three significant digits), and would it converge to the minimum if it went on?`,
        zh: `在 $f(x) = \\frac{1}{2} \\lambda x^2$ 上做梯度下降，$\\lambda = ${tex(lambda)}$，学习率 $\\eta = ${tex(eta)}$，起点 $x_0 = ${tex(x0)}$。${t} 步之后 $x$ 在哪里（保留三位有效数字）？一直走下去会收敛到最小点吗？`,
      },
      fields: [
        numberField({ en: `$x_{${t}}$`, zh: `$x_{${t}}$` }, x, percent),
        choiceField(
          { en: "converges?", zh: "是否收敛" },
          [
            ["yes", { en: "yes", zh: "会" }],
            ["no", { en: "no", zh: "不会" }],
          ],
          converges,
        ),
      ],
      steps: [
        {
          en: `The slope is $\\lambda x$, so each step multiplies: $x - \\eta \\lambda x = (1 - \\eta \\lambda) x$, with $1 - ${tex(eta)} \\cdot ${tex(lambda)} = ${tex(kept)}$.`,
          zh: `导数是 $\\lambda x$，所以每一步都是乘一个倍数：$x - \\eta \\lambda x = (1 - \\eta \\lambda) x$，$1 - ${tex(eta)} \\cdot ${tex(lambda)} = ${tex(kept)}$。`,
        },
        {
          en: `$x_{${t}} = ${factor(kept)}^{${t}} \\cdot ${factor(x0)} ${equals(x)}$.`,
          zh: `$x_{${t}} = ${factor(kept)}^{${t}} \\cdot ${factor(x0)} ${equals(x)}$。`,
        },
        {
          en: `It converges if that factor is smaller than 1 in size, which means $\\eta \\lambda < 2$; here $\\eta \\lambda = ${tex(product)}$.`,
          zh: `倍数的绝对值小于 1 才收敛，即 $\\eta \\lambda < 2$；这里 $\\eta \\lambda = ${tex(product)}$。`,
        },
      ],
      slips,
      // The drawing has curvature 1 and therefore η·λ for its rate; both coordinates do the same when the bowl is round.
      ...(shows(q)
        ? {
            drawing: {
              widget: "step-size",
              state: `ratio=${Number(product.toFixed(4))}&kappa=1&start=${x0},${x0}&steps=10&step=${t}`,
            },
          }
        : {}),
    };
  },
});
