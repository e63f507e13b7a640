import type { Lang } from "../params/index.ts";

const en = {
  screens: "Review",
  opening: "Opening your review log…",
  fetching: "Fetching…",
  needsScript: "Reviewing needs JavaScript: your answers are kept in this browser only.",
  notLoaded: "This part could not be loaded. Check your connection and try again.",
  again: "Try again",
  failed: "Something went wrong here. Your answers are safe.",
} as const;

const zh: Record<keyof typeof en, string> = {
  screens: "复习",
  opening: "正在打开复习记录……",
  fetching: "正在载入……",
  needsScript: "复习需要 JavaScript：你的作答只保存在这个浏览器里。",
  notLoaded: "这一部分未能加载。请检查网络后重试。",
  again: "重试",
  failed: "这里出了点问题，你的作答都还在。",
};

export const studyWords: Readonly<Record<Lang, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  zh,
};
