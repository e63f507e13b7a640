import type { Lang } from "../../params/index.ts";

const en = {
  raster: "Which unit is active on which example, and the length of each unit's gradient",
  examples: "examples, by x₁",
  units: "unit",
  gradient: "gradient",
  sweep: "Share of dead units after step 1, by learning rate",
  sweepAxis: "dead after step 1",
  eta: "learning rate of step 1",
  etaHandle: "Learning rate of step 1",
  time: "Share of dead units by step",
  timeAxis: "dead",
  step: "step",
  stepHandle: "Step shown",
  shift: (c: string) => `data + ${c}`,
};

const zh: typeof en = {
  raster: "每个单元在哪些样本上激活，以及每个单元的梯度大小",
  examples: "样本（按 x₁ 排序）",
  units: "单元",
  gradient: "梯度",
  sweep: "第 1 步之后死亡单元的比例随学习率的变化",
  sweepAxis: "第 1 步后死亡的比例",
  eta: "第 1 步的学习率",
  etaHandle: "第 1 步的学习率",
  time: "死亡单元的比例随步数的变化",
  timeAxis: "死亡的比例",
  step: "步数",
  stepHandle: "当前步",
  shift: (c) => `数据 + ${c}`,
};

export const words: Record<Lang, typeof en> = { en, zh };
