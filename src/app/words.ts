import type { Text } from "../params/index.ts";

/** Titles and descriptions that no content file gives: what search engines and browser tabs show. */
export const words = {
  name: { en: "Nabla", zh: "Nabla" },
  home: {
    en: "Nabla — deep learning, computed before your eyes",
    zh: "Nabla：亲眼看见深度学习的计算",
  },
  homeDescription: {
    en: "Study pages for deep learning beside live drawings whose every number is computed in your browser.",
    zh: "深度学习的学习笔记，配以可交互的图；图中每个数字都在你的浏览器里实时计算。",
  },
  lab: { en: "Lab", zh: "实验室" },
  labDescription: {
    en: "Every drawing of the site at full size, with its controls, numbers and source.",
    zh: "全站所有交互图的大图：控件、数据与出处。",
  },
  review: { en: "Review", zh: "复习" },
  reviewDescription: {
    en: "Interview questions, derivations and calculations that come back when you are about to forget them. Your answers stay in this browser.",
    zh: "面试题、推导与计算题，在快要忘记时再来问你。作答只保存在你的浏览器里。",
  },
  offline: { en: "Reading offline", zh: "离线阅读" },
  offlineDescription: {
    en: "Which pages this browser keeps for reading without a network, and how to keep them all.",
    zh: "这个浏览器保存了哪些可离线阅读的页面，以及如何保存全部页面。",
  },
  notFound: { en: "Page not found · 页面不存在", zh: "页面不存在" },
} satisfies Record<string, Text>;
