import type { Lang } from "../../params/index.ts";

const en = {
  gradients: "Gradient at each step",
  gradient: "gradient g",
  steps: "Step of each rule in units of the learning rate",
  step: "step t",
  stepOver: "step ÷ η",
  rates: "Effective learning rate of each coordinate, in units of η",
  rate: "rate ÷ η",
  moments: "Adam's averages",
  spike: "lone spike",
  supremum: "supremum",
  drawHint: "drag to draw",
  mHat: "m̂",
  root: "√v̂",
};

const zh: typeof en = {
  gradients: "每一步的梯度",
  gradient: "梯度 g",
  steps: "各算法的步长，以学习率为单位",
  step: "步数 t",
  stepOver: "步长 ÷ η",
  rates: "每个坐标的有效学习率，以 η 为单位",
  rate: "有效学习率 ÷ η",
  moments: "Adam 的两个均值",
  spike: "孤立尖峰",
  supremum: "上确界",
  drawHint: "拖动即可绘制",
  mHat: "m̂",
  root: "√v̂",
};

export const words: Record<Lang, typeof en> = { en, zh };
