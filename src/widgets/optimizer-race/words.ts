import type { Cause } from "../../math/optimizers/index.ts";
import type { Lang } from "../../params/index.ts";

const en = {
  map: "Paths on the surface",
  start: "Start of every path",
  startShort: "start",
  loss: "Loss by step",
  step: "step",
  gap: "loss − minimum",
  height: "loss",
  surface: "Surface",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  home: "Whole surface",
  zoomHint: "drag to pan, Ctrl + wheel to zoom",
  details: "Behind the paths",
  values: "Values at the cursor",
  sweep: "Learning-rate sweep",
  formula: "Formula",
  optimizer: "Optimizer",
  atStep: (t: number) => `step ${t}`,
  quantity: "quantity",
  mean: "m\nor\u00a0velocity",
  square: "v\nor\u00a0sum",
  position: "θ",
  correctedMean: "m̂",
  correctedSquare: "v̂",
  stepTaken: "Δ",
  arrived: "within\n10⁻⁶",
  never: "not yet",
  diverged: "diverged",
  noStep: "No step has been taken yet: move the playback forward.",
  sweepTitle: "Height after the last step against the learning rate",
  rate: "learning rate η",
  rateHandle: (name: string) => `Learning rate of ${name}`,
  shared: "everyone",
  computing: "Computing …",
  halve: (name: string) => `Halve η of ${name}`,
  halveShort: "Halve η",
  everyoneFinished: "Nobody diverged.",
  divergedAt: (name: string, t: number, why: string) => `${name} diverged at step ${t}: ${why}.`,
  why(cause: Cause) {
    if (cause.kind === "loss-overflow") return "its loss passed 10¹²";
    if (cause.kind === "left-domain") return `${cause.which} ran a million map widths away`;
    return cause.which === "loss"
      ? "the loss is not a number there"
      : `the step in ${cause.which} is not a number`;
  },
};

const zh: typeof en = {
  map: "曲面上的轨迹",
  start: "所有轨迹的起点",
  startShort: "起点",
  loss: "损失随步数变化",
  step: "步数",
  gap: "损失 − 最小值",
  height: "损失",
  surface: "曲面",
  zoomIn: "放大",
  zoomOut: "缩小",
  home: "看全图",
  zoomHint: "拖动平移，Ctrl + 滚轮缩放",
  details: "轨迹背后",
  values: "光标处的数值",
  sweep: "扫描学习率",
  formula: "公式",
  optimizer: "优化器",
  atStep: (t: number) => `第 ${t} 步`,
  quantity: "量",
  mean: "m\n或速度",
  square: "v\n或平方和",
  position: "θ",
  correctedMean: "m̂",
  correctedSquare: "v̂",
  stepTaken: "Δ",
  arrived: "进入\n10⁻⁶",
  never: "尚未",
  diverged: "发散",
  noStep: "还没有迈出一步：把播放条往前拖。",
  sweepTitle: "最后一步的高度随学习率的变化",
  rate: "学习率 η",
  rateHandle: (name: string) => `${name} 的学习率`,
  shared: "所有优化器",
  computing: "计算中…",
  halve: (name: string) => `${name} 的 η 减半`,
  halveShort: "η 减半",
  everyoneFinished: "没有人发散。",
  divergedAt: (name: string, t: number, why: string) => `${name} 在第 ${t} 步发散：${why}。`,
  why(cause: Cause) {
    if (cause.kind === "loss-overflow") return "损失超过了 10¹²";
    if (cause.kind === "left-domain") return `${cause.which} 跑出了图的一百万倍远`;
    return cause.which === "loss" ? "那里的损失不是数" : `${cause.which} 方向的更新量不是数`;
  },
};

export const words: Record<Lang, typeof en> = { en, zh };
