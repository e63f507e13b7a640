import type { Lang } from "../../params/index.ts";

const en = {
  map: "Rate of convergence over learning rate and momentum",
  betaAxis: "momentum β",
  best: "best",
  rate: "rate",
  diverges: "diverges",
  handle: "Learning rate and momentum",
  roots: "Eigenvalues of the iteration matrix in the complex plane",
  re: "real part",
  im: "imaginary part",
  errors: "Error along three directions by step",
  step: "step",
  distance: "distance from the minimum",
  theory: "rateᵗ",
};

const zh: typeof en = {
  map: "收敛率随学习率与动量系数的变化",
  betaAxis: "动量系数 β",
  best: "最优",
  rate: "收敛率",
  diverges: "发散",
  handle: "学习率与动量系数",
  roots: "迭代矩阵的特征根（复平面）",
  re: "实部",
  im: "虚部",
  errors: "三个方向上的误差随步数变化",
  step: "步数",
  distance: "到最小点的距离",
  theory: "收敛率ᵗ",
};

export const words: Record<Lang, typeof en> = { en, zh };
