import type { Lang } from "../../params/index.ts";

const en = {
  paths: "Mean of both weights by step, with one standard deviation around it",
  step: "step",
  weight: "mean weight",
  weight1: "weight 1",
  weight2: "weight 2",
  bars: "Effective decay of each weight, against λ",
  effective: "effective decay",
  lambda: "λ asked for",
  predicted: "predicted",
  none: "shrank past 0",
};

const zh: typeof en = {
  paths: "两个权重的均值随步数变化，色带为一个标准差",
  step: "步数",
  weight: "权重均值",
  weight1: "权重 1",
  weight2: "权重 2",
  bars: "每个权重的有效衰减，对照 λ",
  effective: "有效衰减",
  lambda: "设定的 λ",
  predicted: "公式预测",
  none: "已降到 0 以下",
};

export const words: Record<Lang, typeof en> = { en, zh };
