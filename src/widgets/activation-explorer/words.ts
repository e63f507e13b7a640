import type { Lang } from "../../params/index.ts";

/** A name before Chinese text: a space sets Latin letters off, and nothing else. */
export const zhName = (name: string): string => (/[\w)]$/.test(name) ? `${name} ` : name);

const en = {
  value: "Functions",
  slope: "First derivatives",
  curvature: "Second derivatives",
  input: "Density of the input",
  output: "Distribution of the output",
  outputOf: (name: string) => `output of ${name}`,
  inputAxis: "input",
  saturated: "saturated",
  off: (share: string) => `${share} off the scale`,
  mean: "mean",
  cursor: "Cursor",
  meanHandle: "Mean of the input",
  stdHandle: "Standard deviation of the input",
  at: "x =",
  function: "function",
  rows: {
    mean: "mean",
    variance: "variance",
    meanSlope: "mean slope",
    saturated: "|f′| < 0.01",
    dead: "f′ = 0",
  },
  pinned: "pinned",
  empty: "no function shown",
};

const zh: typeof en = {
  value: "函数",
  slope: "一阶导数",
  curvature: "二阶导数",
  input: "输入的概率密度",
  output: "输出的分布",
  outputOf: (name: string) => `${zhName(name)}的输出`,
  inputAxis: "输入",
  saturated: "饱和",
  off: (share: string) => `${share} 在图外`,
  mean: "均值",
  cursor: "游标",
  meanHandle: "输入的均值",
  stdHandle: "输入的标准差",
  at: "x =",
  function: "函数",
  rows: {
    mean: "均值",
    variance: "方差",
    meanSlope: "平均斜率",
    saturated: "|f′| < 0.01",
    dead: "f′ = 0",
  },
  pinned: "固定时",
  empty: "没有显示任何函数",
};

export const words: Record<Lang, typeof en> = { en, zh };
