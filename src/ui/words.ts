import type { Lang } from "../params/index.ts";

const en = {
  reset: (label: string) => `Reset ${label}`,
  typed: (label: string) => `${label}, typed value`,
  all: "All",
  none: "None",
  fewest: "Fewest",
  allOf: (label: string) => `All: ${label}`,
  noneOf: (label: string) => `None: ${label}`,
  fewestOf: (label: string) => `Fewest: ${label}`,
  showAll: (n: number) => `Show all ${n}`,
  showFewer: "Show fewer",
  reseed: "Next seed",
  coordinate: (label: string, axis: string) => `${label}, ${axis}`,
  entry: (label: string, i: number) => `${label}, number ${i}`,
  add: "Add a number",
  remove: (i: number) => `Remove number ${i}`,
  errorAt: (message: string, at: number) => `Character ${at}: ${message}`,
  play: "Play",
  pause: "Pause",
  stepBack: "One step back",
  stepForward: "One step forward",
  step: (n: number, last: number) => `step ${n} / ${last}`,
  speed: "Speed",
  on: "on",
  off: "off",
  close: "Close",
};

export type Words = typeof en;

const zh: Words = {
  reset: (label) => `重置${label}`,
  typed: (label) => `${label}，键入数值`,
  all: "全选",
  none: "清空",
  fewest: "最少",
  allOf: (label) => `全选：${label}`,
  noneOf: (label) => `清空：${label}`,
  fewestOf: (label) => `最少：${label}`,
  showAll: (n) => `显示全部 ${n} 项`,
  showFewer: "收起",
  reseed: "换下一个种子",
  coordinate: (label, axis) => `${label}，${axis}`,
  entry: (label, i) => `${label}，第 ${i} 个数`,
  add: "添加一个数",
  remove: (i) => `删除第 ${i} 个数`,
  errorAt: (message, at) => `第 ${at} 个字符：${message}`,
  play: "播放",
  pause: "暂停",
  stepBack: "后退一步",
  stepForward: "前进一步",
  step: (n, last) => `第 ${n} / ${last} 步`,
  speed: "速度",
  on: "开",
  off: "关",
  close: "关闭",
};

/** What the controls themselves say; a drawing's own words live in its definition. */
export const words: Readonly<Record<Lang, Words>> = { en, zh };
