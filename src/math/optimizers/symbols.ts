import type { Text } from "../../params/index.ts";

/** TeX and name of every quantity that a rule may show in the table of a step. */
export const symbols = {
  g: { tex: "g", name: { en: "gradient", zh: "梯度" } },
  x: { tex: "\\theta", name: { en: "position before the step", zh: "更新前的位置" } },
  delta: { tex: "\\Delta", name: { en: "step", zh: "更新量" } },
  decayed: { tex: "g+\\lambda\\theta", name: { en: "gradient with decay", zh: "含衰减的梯度" } },
  vOld: { tex: "v_{t-1}", name: { en: "velocity before", zh: "更新前的速度" } },
  v: { tex: "v_t", name: { en: "velocity or mean square", zh: "速度或平方均值" } },
  vHat: { tex: "\\hat v_t", name: { en: "corrected mean square", zh: "修正后的平方均值" } },
  vMax: {
    tex: "v^{\\max}_t",
    name: { en: "largest mean square so far", zh: "至今最大的平方均值" },
  },
  m: { tex: "m_t", name: { en: "mean of gradients", zh: "梯度均值" } },
  mHat: { tex: "\\hat m_t", name: { en: "corrected mean", zh: "修正后的均值" } },
  n: {
    tex: "n_t",
    name: { en: "mean square of the extrapolated gradient", zh: "外推梯度的平方均值" },
  },
  sum: { tex: "G_t", name: { en: "sum of squares", zh: "平方和" } },
  u: {
    tex: "u_t",
    name: { en: "mean square of steps, or largest gradient", zh: "更新量平方均值或最大梯度" },
  },
  uOld: { tex: "u_{t-1}", name: { en: "mean square of steps before", zh: "此前更新量的平方均值" } },
  b: { tex: "b_t", name: { en: "velocity", zh: "速度" } },
  spread: { tex: "v_t-m_t^2", name: { en: "variance estimate", zh: "方差估计" } },
  c: { tex: "c_t", name: { en: "blend of mean and gradient", zh: "均值与梯度的混合" } },
  rate: { tex: "\\eta_t", name: { en: "effective learning rate", zh: "有效学习率" } },
  rho: { tex: "\\rho_t", name: { en: "length of the average", zh: "平均长度" } },
  r: { tex: "r_t", name: { en: "rectification", zh: "校正系数" } },
  size: { tex: "s_t", name: { en: "step size", zh: "步长" } },
  sign: { tex: "\\operatorname{sgn} g", name: { en: "sign of the gradient", zh: "梯度的符号" } },
  average: { tex: "\\bar\\theta_t", name: { en: "average position", zh: "平均位置" } },
  slow: { tex: "\\phi_t", name: { en: "slow weights", zh: "慢权重" } },
  fast: { tex: "\\Delta^{\\text{fast}}", name: { en: "inner step", zh: "内层更新量" } },
  newton: { tex: "H^{-1}g", name: { en: "solution of the linear system", zh: "线性方程组的解" } },
} as const satisfies Record<string, { tex: string; name: Text }>;
