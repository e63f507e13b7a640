import type { Lang } from "../../params/index.ts";

const en = {
  predict: "Predict first",
  count: "{n} of {all}",
  commit: "Commit",
  toTheEnd: "Show the end",
  skip: "Skip",
  next: "Next question",
  close: "Close",
  right: "Right.",
  wrong: "Not so. It is “{option}”.",
  score: "{n} of {all} right.",
} as const;

const zh: Record<keyof typeof en, string> = {
  predict: "先猜再看",
  count: "第 {n} 题，共 {all} 题",
  commit: "就猜这个",
  toTheEnd: "直接看结果",
  skip: "跳过",
  next: "下一题",
  close: "关闭",
  right: "猜对了。",
  wrong: "没猜对，应该是「{option}」。",
  score: "{all} 题中猜对 {n} 题。",
};

export const panelWords: Readonly<Record<Lang, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  zh,
};
