import { fmt } from "../../viz/index.ts";
import type { Check } from "../widget.ts";
import type { QuadraticWalk, StepSizeModel, UnivariateWalk } from "./model.ts";

const near = (a: number, b: number, scale: number) => Math.abs(a - b) <= 1e-9 * scale + 1e-290;

/** Largest excess of `value(t)` over `bound(t)` along the steps, in units of `scale(t)`; ≤ 0 when none exceeds. */
function worstExcess(
  steps: number,
  value: (t: number) => number,
  bound: (t: number) => number,
  scale: (t: number) => number,
): number {
  let worst = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < steps; t++)
    worst = Math.max(worst, (value(t) - bound(t)) / Math.max(scale(t), 1e-300));
  return worst;
}

const atMost = (excess: number) => ({
  expected: "≤ 1e−9",
  got: fmt(Math.max(0, excess)),
  pass: !(excess > 1e-9),
});

function quadraticChecks(m: QuadraticWalk): Check[] {
  const { mu, eta, last, xs, ys, run } = m;
  const loss = (t: number) => run.loss[t] as number;
  const closed = (1 - eta) ** last * (ys[0] as number);
  const closedFlat = (1 - eta * mu) ** last * (xs[0] as number);
  let slowest = 0;
  for (let k = 0; k <= 200; k++)
    slowest = Math.max(slowest, Math.abs(1 - eta * (mu + ((1 - mu) * k) / 200)));
  let bestScanned = Number.POSITIVE_INFINITY;
  for (let k = 1; k <= 220; k++)
    bestScanned = Math.min(
      bestScanned,
      Math.max(Math.abs(1 - (k / 100) * mu), Math.abs(1 - k / 100)),
    );
  const bestRate = (m.values.kappa - 1) / (m.values.kappa + 1);
  const squaredGradient = (t: number) => (mu * (xs[t] as number)) ** 2 + (ys[t] as number) ** 2;
  return [
    {
      name: {
        en: "Last point = (1 − ηλ)ᵗ times the start, along y",
        zh: "沿 y 方向，终点 = (1 − ηλ)ᵗ × 起点",
      },
      expected: fmt(closed, 6),
      got: fmt(ys[last], 6),
      pass: near(ys[last] as number, closed, Math.abs(closed)),
    },
    {
      name: { en: "The same along x", zh: "沿 x 方向同样成立" },
      expected: fmt(closedFlat, 6),
      got: fmt(xs[last], 6),
      pass: near(xs[last] as number, closedFlat, Math.abs(closedFlat)),
    },
    {
      name: {
        en: "The slowest of 201 curvatures is one of the two ends",
        zh: "201 个曲率中，收敛最慢的是两端之一",
      },
      expected: fmt(m.rate, 6),
      got: fmt(slowest, 6),
      pass: near(slowest, m.rate, 1),
    },
    {
      name: {
        en: "No step size of a scan beats (κ − 1)/(κ + 1)",
        zh: "逐个试步长，没有一个快过 (κ − 1)/(κ + 1)",
      },
      expected: `≥ ${fmt(bestRate, 6)}`,
      got: fmt(bestScanned, 6),
      pass: bestScanned >= bestRate - 1e-12,
    },
    {
      name: {
        en: "Descent lemma: f falls by at least η(1 − ηL/2)‖∇f‖² (largest relative excess)",
        zh: "下降引理：f 每步至少下降 η(1 − ηL/2)‖∇f‖²（最大相对超出）",
      },
      ...atMost(
        worstExcess(
          last,
          (t) => loss(t + 1),
          (t) => loss(t) - eta * (1 - eta / 2) * squaredGradient(t),
          (t) => loss(t) + loss(t + 1),
        ),
      ),
    },
  ];
}

function univariateChecks(m: UnivariateWalk): Check[] {
  const { function: u, eta, last, xs, run } = m;
  const x = (t: number) => xs[t] as number;
  const loss = (t: number) => run.loss[t] as number;
  const size = (t: number) => Math.abs(loss(t)) + Math.abs(loss(t + 1)) + 1e-12;
  let sum = 0;
  let total = 0;
  for (let t = 0; t < last; t++) {
    sum += run.gradients[2 * t] as number;
    total += Math.abs(run.gradients[2 * t] as number);
  }
  const summed: Check = {
    name: { en: "Last point = start − η × sum of the slopes", zh: "终点 = 起点 − η × 导数之和" },
    expected: fmt(x(0) - eta * sum, 6),
    got: fmt(x(last), 6),
    pass: near(x(last), x(0) - eta * sum, 1 + eta * total),
  };
  if (m.values.f === "abs")
    return [
      summed,
      {
        name: {
          en: "Every step is η long, or 0 at the corner (largest deviation)",
          zh: "每一步长度都是 η，正好在尖点时为 0（最大偏差）",
        },
        ...atMost(
          worstExcess(
            last,
            (t) => Math.abs(Math.abs(x(t + 1) - x(t)) - (x(t) === 0 ? 0 : eta)),
            () => 0,
            () => 1,
          ),
        ),
      },
      {
        name: {
          en: "Convexity: f(next) ≥ f + f′·(next − x) (largest excess)",
          zh: "凸性：f(下一点) ≥ f + f′·(下一点 − x)（最大超出）",
        },
        ...atMost(
          worstExcess(
            last,
            (t) => loss(t) + u.slope(x(t)) * (x(t + 1) - x(t)),
            (t) => loss(t + 1),
            () => 1,
          ),
        ),
      },
    ];
  const middle = (t: number) => u.slope((x(t) + x(t + 1)) / 2);
  return [
    summed,
    {
      name: {
        en: "Change of f = integral of f′ over the step (largest relative deviation)",
        zh: "f 的变化 = f′ 在这一步上的积分（最大相对偏差）",
      },
      ...atMost(
        worstExcess(
          last,
          (t) => {
            // Simpson's rule is exact for slopes up to the third degree.
            const integral =
              ((x(t + 1) - x(t)) * (u.slope(x(t)) + 4 * middle(t) + u.slope(x(t + 1)))) / 6;
            return Math.abs(loss(t + 1) - loss(t) - integral);
          },
          () => 0,
          (t) => size(t) + 1e-6,
        ),
      ),
    },
    {
      name: {
        en: "Descent lemma with the largest curvature on the step (largest relative excess)",
        zh: "下降引理，取这一步上的最大曲率（最大相对超出）",
      },
      ...atMost(
        worstExcess(
          last,
          (t) => loss(t + 1),
          (t) => {
            // f″ is linear or convex: its maximum over an interval is at an end.
            const M = Math.max(u.curvature(x(t)), u.curvature(x(t + 1)));
            return loss(t) - eta * (1 - (eta * M) / 2) * u.slope(x(t)) ** 2;
          },
          (t) => size(t) + 1e-6,
        ),
      ),
    },
  ];
}

export const checks = (m: StepSizeModel): Check[] =>
  m.kind === "quadratic" ? quadraticChecks(m) : univariateChecks(m);
