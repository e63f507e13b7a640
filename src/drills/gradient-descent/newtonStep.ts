import { classifyStationary } from "../../math/linear/index.ts";
import { optimizers, usual } from "../../math/optimizers/index.ts";
import { bindSurface, surfaces } from "../../math/surfaces/index.ts";
import { oneOf, several } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { choiceField, listField, within } from "../fields.ts";
import { factor, tex, tuple } from "../write.ts";

type Pair = readonly [number, number];

interface Place {
  readonly lambda: Pair;
  readonly at: Pair;
  readonly eta: number;
}

const curvatures = [-5, -4, -3, -2, -1, -0.5, 0.5, 1, 2, 3, 4, 5];

const kinds = [
  ["minimum", { en: "minimum", zh: "极小值点" }],
  ["maximum", { en: "maximum", zh: "极大值点" }],
  ["saddle", { en: "saddle point", zh: "鞍点" }],
] as const;

/** One step of each method, by the core's own rules. */
function moves({ lambda: [a, b], at, eta }: Place) {
  const surface = bindSurface(surfaces.quadratic, { A11: a, A12: 0, A22: b });
  const gradient = new Float64Array(2);
  surface.gradient(...at, gradient);
  const position = Float64Array.from(at);
  const { newton, absNewton, sgd } = optimizers;
  const place = { position, hessian: surface.hessian(...at) };
  const pair = ({ delta }: { readonly delta: Float64Array }): number[] => Array.from(delta);
  return {
    gradient,
    newton: pair(newton.step(newton.init(2, usual(newton)), gradient, usual(newton), 1, place)),
    unsigned: pair(
      absNewton.step(absNewton.init(2, usual(absNewton)), gradient, usual(absNewton), 1, place),
    ),
    descent: pair(
      sgd.step(sgd.init(2, usual(sgd)), gradient, usual(sgd, { eta }), 1, { position }),
    ),
    kind: classifyStationary(place.hessian),
  };
}

/** A drawing of the same step, where there is one: of the surfaces it has, or a bowl scaled to curvature 1. */
function drawingOf({ lambda: [a, b], at, eta }: Place) {
  if (at.some((x) => Math.abs(x) > 2)) return {};
  const start = `start=${at.join(",")}&step=1`;
  const surface = a === 2 && b === -2 ? "saddle" : a === -2 && b === -2 ? "dome" : null;
  if (surface !== null)
    return {
      drawing: { widget: "saddles", state: `surface=${surface}&method=gd&eta=${eta}&${start}` },
    };
  if (a > 0 && b >= a && eta * b <= 2.2) {
    const state = `ratio=${Number((eta * b).toFixed(4))}&kappa=${Number((b / a).toFixed(4))}&${start}`;
    return { drawing: { widget: "step-size", state } };
  }
  return {};
}

export const newtonStep = defineDrill<Place>({
  id: "N-24",
  topic: "gradient-descent",
  version: 1,
  skill: {
    en: "comparing Newton's step with a gradient step",
    zh: "比较牛顿步与梯度步",
  },
  draw(rng) {
    const [a = 1, b = 1] = several(2, () => oneOf(rng, curvatures));
    const [x = 1, y = 1] = several(2, () => oneOf(rng, [-3, -2, -1, 1, 2, 3]));
    return { lambda: [a, b], at: [x, y], eta: oneOf(rng, [0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5]) };
  },
  task(q) {
    const { lambda, at, eta } = q;
    const { gradient, newton, unsigned, descent, kind } = moves(q);
    const [a, b] = lambda;
    const slips: Slip[] = [
      {
        name: {
          en: "stepped up the gradient instead of down",
          zh: "梯度步的符号反了，往上走了",
        },
        gives: [null, descent.map((d) => -d), null],
      },
      {
        name: {
          en: "multiplied Newton's step by the learning rate, which it does not have here",
          zh: "给牛顿步乘了学习率；这里的牛顿步没有学习率",
        },
        gives: [newton.map((d) => eta * d), null, null],
      },
      {
        name: {
          en: "gave the points reached, not the steps",
          zh: "给出的是走到的点，不是步子",
        },
        gives: [
          newton.map((d, i) => (at[i] as number) + d),
          descent.map((d, i) => (at[i] as number) + d),
          null,
        ],
      },
    ];
    if (a < 0 || b < 0)
      slips.push({
        name: {
          en: "divided by the size of the curvature: Newton's method keeps its sign",
          zh: "除以了曲率的绝对值；牛顿法保留曲率的符号",
        },
        gives: [unsigned, null, null],
      });
    const signs = {
      minimum: { en: "both are positive: a minimum", zh: "都为正，是极小值点" },
      maximum: { en: "both are negative: a maximum", zh: "都为负，是极大值点" },
      saddle: { en: "one is positive, one negative: a saddle point", zh: "一正一负，是鞍点" },
      degenerate: { en: "one is 0", zh: "有一个为 0" },
    }[kind];
    return {
      ask: {
        en: `Let $f(x, y) = \\frac{1}{2}(\\lambda_1 x^2 + \\lambda_2 y^2)$ with $\\lambda_1 = ${tex(a)}$, $\\lambda_2 = ${tex(b)}$. You stand at $${tuple(at)}$. What is the full step of Newton's method (its change of $x$ and $y$), what is the step of gradient descent with $\\eta = ${tex(eta)}$, to two decimals, and what kind of point is the origin?`,
        zh: `设 $f(x, y) = \\frac{1}{2}(\\lambda_1 x^2 + \\lambda_2 y^2)$，$\\lambda_1 = ${tex(a)}$，$\\lambda_2 = ${tex(b)}$。站在点 $${tuple(at)}$，牛顿法完整的一步（$x$ 和 $y$ 的改变量）是什么？$\\eta = ${tex(eta)}$ 的梯度下降走的一步是什么（保留两位小数）？原点是哪一类点？`,
      },
      fields: [
        listField({ en: "Newton's step", zh: "牛顿步" }, newton, within(0.01)),
        listField({ en: "gradient step", zh: "梯度步" }, descent, within(0.01)),
        choiceField(
          { en: "the origin is a", zh: "原点是" },
          kinds,
          kind as (typeof kinds)[number][0],
        ),
      ],
      steps: [
        {
          en: `The gradient is $(\\lambda_1 x, \\lambda_2 y) = (${tex(a)} \\cdot ${factor(at[0])}, ${tex(b)} \\cdot ${factor(at[1])}) = ${tuple(gradient)}$.`,
          zh: `梯度是 $(\\lambda_1 x, \\lambda_2 y) = (${tex(a)} \\cdot ${factor(at[0])}, ${tex(b)} \\cdot ${factor(at[1])}) = ${tuple(gradient)}$。`,
        },
        {
          en: `Newton divides every entry by its curvature and goes against it: $-${tuple(at)} = ${tuple(newton)}$. It lands on the origin, whatever kind of point that is.`,
          zh: `牛顿法把每个分量除以各自的曲率，再反向：$-${tuple(at)} = ${tuple(newton)}$。不管原点是哪一类点，一步就落在那里。`,
        },
        {
          en: `Gradient descent: $-${tex(eta)} \\cdot ${tuple(gradient)} = ${tuple(descent)}$.${a < 0 || b < 0 ? " Along negative curvature it moves away from the origin." : ""}`,
          zh: `梯度下降：$-${tex(eta)} \\cdot ${tuple(gradient)} = ${tuple(descent)}$。${a < 0 || b < 0 ? "沿曲率为负的方向，它离开原点。" : ""}`,
        },
        {
          en: `The curvatures are $${tex(a)}$ and $${tex(b)}$; ${signs.en}.`,
          zh: `曲率是 $${tex(a)}$ 和 $${tex(b)}$，${signs.zh}。`,
        },
      ],
      slips,
      ...drawingOf(q),
    };
  },
});
