import type { Lang } from "../../params/index.ts";

const en = {
  path: "Path of the two weights of a neuron over the contours of its loss",
  w1: "w₁",
  w2: "w₂",
  start: "First weights",
  goal: "minimum",
  pulls: "Directions in which single examples and the batch pull the two weights",
  pullX: "−∂L/∂w₁ (scaled)",
  pullY: "−∂L/∂w₂ (scaled)",
  same: "same sign",
  batchPull: "batch",
  singlePull: "single examples",
  shares: "Share of gradients with all components of one sign, by batch size",
  shareAxis: "all of one sign",
  batchAxis: "batch size B",
  limit: "limit B → ∞",
  kappa: "Condition number by number of inputs",
  kappaAxis: "condition number of E[xxᵀ]",
  dimAxis: "inputs d",
  sample: "sample",
};

const zh: typeof en = {
  path: "两个权重在损失等高线上的轨迹",
  w1: "w₁",
  w2: "w₂",
  start: "初始权重",
  goal: "最小点",
  pulls: "单个样本与一个批量分别把两个权重往哪个方向推",
  pullX: "−∂L/∂w₁（已缩放）",
  pullY: "−∂L/∂w₂（已缩放）",
  same: "同号",
  batchPull: "批量",
  singlePull: "单个样本",
  shares: "各批量大小下，梯度全部分量同号的比例",
  shareAxis: "全部同号的比例",
  batchAxis: "批量大小 B",
  limit: "B → ∞ 的极限",
  kappa: "条件数随输入个数的变化",
  kappaAxis: "E[xxᵀ] 的条件数",
  dimAxis: "输入个数 d",
  sample: "样本估计",
};

export const words: Record<Lang, typeof en> = { en, zh };
