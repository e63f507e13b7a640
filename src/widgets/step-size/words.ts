import type { Lang } from "../../params/index.ts";

const en = {
  map: "Contours of the quadratic and the path of gradient descent",
  curve: "The function and the points that gradient descent visits",
  flatAxis: "flat direction x",
  steepAxis: "steep direction y",
  start: "Start",
  errors: "Distance from the target by step",
  step: "step",
  distance: "distance from the minimum",
  distanceToStationary: "distance from the point with slope 0",
  flat: "flat",
  steep: "steep",
  rates: "What a step leaves of the error, by curvature",
  rateAxis: "factor per step |1 − ηλ|",
  rateAxisHere: "factor per step |1 − ηf″|",
  product: "learning rate × curvature",
  sameSide: "same side",
  zigzag: "zig-zag",
  grows: "grows",
  away: "pushed away",
  here: "here",
};

const zh: typeof en = {
  map: "二次函数的等高线与梯度下降的路径",
  curve: "函数曲线与梯度下降走过的点",
  flatAxis: "平的方向 x",
  steepAxis: "陡的方向 y",
  start: "起点",
  errors: "每一步到目标的距离",
  step: "步数",
  distance: "到最小点的距离",
  distanceToStationary: "到导数为 0 的点的距离",
  flat: "平",
  steep: "陡",
  rates: "不同曲率下一步之后剩下的误差",
  rateAxis: "每步的倍数 |1 − ηλ|",
  rateAxisHere: "每步的倍数 |1 − ηf″|",
  product: "学习率 × 曲率",
  sameSide: "不越过",
  zigzag: "来回摆动",
  grows: "发散",
  away: "被推开",
  here: "此处",
};

export const words: Record<Lang, typeof en> = { en, zh };
