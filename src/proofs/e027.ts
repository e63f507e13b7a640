import { symmetricEigen } from "../math/linear/index.ts";
import { descend, type Objective, optimizers, usual } from "../math/optimizers/index.ts";
import { log1pexp, sigmoid } from "../math/special/index.ts";
import type { Proof } from "./proof.ts";

/** Four points x with labels ±1 that no threshold separates. */
const data = [
  [-2, -1],
  [-1, 1],
  [1, -1],
  [2, 1],
] as const;

/** Mean logistic loss of the slope w and the intercept b: convex, and without a formula for its minimum. */
const logistic: Objective = {
  f: (w, b) => data.reduce((sum, [x, y]) => sum + log1pexp(-y * (w * x + b)) / data.length, 0),
  gradient(w, b, out) {
    out[0] = 0;
    out[1] = 0;
    for (const [x, y] of data) {
      const pull = (-y * sigmoid(-y * (w * x + b))) / data.length;
      out[0] += pull * x;
      out[1] += pull;
    }
  },
};

/** Slope, and size of the gradient, after 300 steps of gradient descent from (w, b). */
function minimumFrom(start: readonly [number, number]) {
  const run = descend(optimizers.sgd, usual(optimizers.sgd, { eta: 1 }), logistic, start, {
    steps: 300,
  });
  const [w, b] = run.path.slice(-2) as unknown as [number, number];
  const gradient = new Float64Array(2);
  logistic.gradient(w, b, gradient);
  return { w, size: Math.hypot(gradient[0] as number, gradient[1] as number) };
}

export const e027: Proof = {
  id: "E-027",
  run() {
    const [left, right] = [minimumFrom([-3, 2]), minimumFrom([4, -1])];
    const [, top] = symmetricEigen([3, 1, 2]).values;
    return [
      {
        label: {
          en: "logistic regression, slope found from $(-3, 2)$",
          zh: "逻辑回归：从 $(-3, 2)$ 出发得到的斜率",
        },
        value: left.w,
        expected: 0.42,
        tolerance: 5e-4,
        digits: 3,
      },
      {
        label: { en: "the same, from $(4, -1)$", zh: "同上，从 $(4, -1)$ 出发" },
        value: right.w,
        expected: 0.42,
        tolerance: 5e-4,
        digits: 3,
      },
      {
        label: { en: "size of the gradient there", zh: "该点梯度的大小" },
        value: Math.max(left.size, right.size),
        expected: 0,
        tolerance: 1e-12,
        digits: 2,
      },
      {
        label: {
          en: "PCA, not convex and yet in closed form: top eigenvalue of $\\begin{pmatrix}3&1\\\\1&2\\end{pmatrix}$",
          zh: "PCA 非凸却有闭式解：$\\begin{pmatrix}3&1\\\\1&2\\end{pmatrix}$ 的最大特征值",
        },
        value: top,
        expected: (5 + Math.sqrt(5)) / 2,
        tolerance: 1e-12,
      },
    ];
  },
};
