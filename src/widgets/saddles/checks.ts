import { symmetricEigen } from "../../math/linear/index.ts";
import { fmt } from "../../viz/index.ts";
import type { Check } from "../widget.ts";
import { hessianAt, pointOf, type SaddlesModel, shownStep } from "./model.ts";

const atMost = (name: Check["name"], bound: number, worst: number): Check => ({
  name,
  expected: `≤ ${fmt(bound, 1)}`,
  got: fmt(worst, 2),
  pass: worst <= bound,
});

/** Largest value of `residual` over the steps of the chosen path, 0 if it has none. */
const worstStep = ({ chosen }: SaddlesModel, residual: (t: number) => number): number => {
  let worst = 0;
  for (let t = 0; t < chosen.last; t++) worst = Math.max(worst, residual(t));
  return worst;
};

const moveOf = (m: SaddlesModel, t: number) => {
  const [x0, y0] = pointOf(m.chosen, t);
  const [x1, y1] = pointOf(m.chosen, t + 1);
  return [x1 - x0, y1 - y0] as const;
};

const drivenBy = (m: SaddlesModel, t: number) =>
  [m.chosen.gradients[2 * t] as number, m.chosen.gradients[2 * t + 1] as number] as const;

function hessianCheck(m: SaddlesModel): Check {
  const [x, y] = pointOf(m.chosen, shownStep(m));
  const h = 1e-4;
  const above = new Float64Array(2);
  const below = new Float64Array(2);
  const slope = (dx: number, dy: number) => {
    m.surface.gradient(x + dx, y + dy, above);
    m.surface.gradient(x - dx, y - dy, below);
    return [0, 1].map((i) => ((above[i] as number) - (below[i] as number)) / (2 * h));
  };
  const [xx = 0, xy = 0] = slope(h, 0);
  const [, yy = 0] = slope(0, h);
  const exact = m.surface.hessian(x, y);
  const worst = Math.max(...[xx, xy, yy].map((v, i) => Math.abs(v - (exact[i] as number))));
  return atMost(
    {
      en: "Hessian against differences of the gradient (largest relative deviation)",
      zh: "海森矩阵对照梯度的差分（最大相对偏差）",
    },
    1e-6,
    worst / (1 + Math.max(...exact.map(Math.abs))),
  );
}

function eigenCheck(m: SaddlesModel): Check {
  const H = hessianAt(m.surface, m.chosen, shownStep(m));
  const { values, vectors } = symmetricEigen(H);
  const entry = (i: 0 | 1, j: 0 | 1) =>
    values[0] * vectors[0][i] * vectors[0][j] + values[1] * vectors[1][i] * vectors[1][j];
  const worst = Math.max(
    Math.abs(entry(0, 0) - H[0]),
    Math.abs(entry(0, 1) - H[1]),
    Math.abs(entry(1, 1) - H[2]),
  );
  return atMost(
    {
      en: "Hessian = sum of λ v vᵀ over its eigenvectors (largest deviation)",
      zh: "海森矩阵 = 各特征向量 λ v vᵀ 之和（最大偏差）",
    },
    1e-9,
    worst / (1 + Math.abs(values[0]) + Math.abs(values[1])),
  );
}

function workCheck(m: SaddlesModel): Check {
  const gradient = new Float64Array(2);
  const along = (t: number, share: number) => {
    const [x, y] = pointOf(m.chosen, t);
    const [dx, dy] = moveOf(m, t);
    m.surface.gradient(x + share * dx, y + share * dy, gradient);
    return (gradient[0] as number) * dx + (gradient[1] as number) * dy;
  };
  return atMost(
    {
      en: "Change of f = integral of the gradient along each step (largest relative deviation)",
      zh: "f 的变化 = 梯度沿每一步的积分（最大相对偏差）",
    },
    1e-9,
    worstStep(m, (t) => {
      // Simpson's rule is exact: along a line f has degree four at most.
      const work = (along(t, 0) + 4 * along(t, 0.5) + along(t, 1)) / 6;
      const [from, to] = [m.chosen.loss[t] as number, m.chosen.loss[t + 1] as number];
      return Math.abs(to - from - work) / (1 + Math.abs(from) + Math.abs(to));
    }),
  );
}

function ruleCheck(m: SaddlesModel): Check {
  const { eta, beta, method } = m.values;
  const applied = (t: number) => {
    const [xx, xy, yy] = hessianAt(m.surface, m.chosen, t);
    const [dx, dy] = moveOf(m, t);
    return [xx * dx + xy * dy, xy * dx + yy * dy] as const;
  };
  const size = (t: number) => Math.hypot(...drivenBy(m, t)) * eta;
  /** What rounding of the points themselves may contribute counts with the size of the terms. */
  const scale = (t: number) => {
    const norm = Math.max(...hessianAt(m.surface, m.chosen, t).map(Math.abs));
    const extent = Math.hypot(...pointOf(m.chosen, t)) + Math.hypot(...moveOf(m, t));
    return size(t) + norm * extent + 1e-12;
  };
  switch (method) {
    case "newton":
      return atMost(
        {
          en: "Every step solves HΔ = −ηg (largest relative residual)",
          zh: "每一步都满足 HΔ = −ηg（最大相对残差）",
        },
        1e-9,
        worstStep(m, (t) => {
          const [p, q] = applied(t);
          const [g, k] = drivenBy(m, t);
          return Math.hypot(p + eta * g, q + eta * k) / scale(t);
        }),
      );
    case "absNewton":
      return atMost(
        {
          en: "‖HΔ‖ = η‖g‖ at every step, signs aside (largest relative deviation)",
          zh: "每一步 ‖HΔ‖ = η‖g‖，与符号无关（最大相对偏差）",
        },
        1e-9,
        worstStep(m, (t) => Math.abs(Math.hypot(...applied(t)) - size(t)) / scale(t)),
      );
    case "momentum":
      return atMost(
        {
          en: "Each move = β × the last move − ηg (largest deviation)",
          zh: "每次移动 = β × 上次移动 − ηg（最大偏差）",
        },
        1e-9,
        worstStep(m, (t) => {
          const [dx, dy] = moveOf(m, t);
          const [px, py] = t > 0 ? moveOf(m, t - 1) : [0, 0];
          const [g, k] = drivenBy(m, t);
          return Math.hypot(dx - beta * px + eta * g, dy - beta * py + eta * k);
        }),
      );
    default: {
      const { gradients, last } = m.chosen;
      let [x, y] = pointOf(m.chosen, 0);
      for (let t = 0; t < last; t++) {
        x -= eta * (gradients[2 * t] as number);
        y -= eta * (gradients[2 * t + 1] as number);
      }
      const [ex, ey] = pointOf(m.chosen, last);
      return atMost(
        {
          en: "Last point = start − η × sum of the gradients (deviation)",
          zh: "终点 = 起点 − η × 梯度之和（偏差）",
        },
        1e-9,
        Math.hypot(x - ex, y - ey),
      );
    }
  }
}

export const checks = (m: SaddlesModel): Check[] => [
  hessianCheck(m),
  eigenCheck(m),
  workCheck(m),
  ruleCheck(m),
];
