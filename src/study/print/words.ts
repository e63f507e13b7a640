import type { Lang } from "../../params/index.ts";

const en = {
  title: "Print",
  intro: "Sheets for the desk, black on white. Your browser can save them as a PDF too.",
  what: "What",
  sheet: "Cheat sheet: formulas, tables, pitfalls",
  questions: "Questions, answers last",
  mistakes: "Only my mistakes, answers last",
  topics: "Topics",
  paper: "Paper",
  a4: "A4",
  letter: "Letter",
  print: "Print",
  noTopic: "Choose at least one topic.",
  loading: "Laying out…",
  failed: "The words could not be loaded. Check your connection and try again.",
  again: "Try again",
  preview: "Preview",
  noMistakes: "No open mistakes in these topics.",
  drills:
    "A missed drill is not printed: it draws new numbers each time.|{n} missed drills are not printed: they draw new numbers each time.",
  pitfalls: "Often said, and wrong",
  answers: "Answers",
  wrong: "Often said:",
  derive: "Derive:",
  often: "often asked",
  level: "Level {n}",
} as const;

const zh: Record<keyof typeof en, string> = {
  title: "打印",
  intro: "可以放在桌边的纸页，白底黑字。也可以用浏览器存成 PDF。",
  what: "内容",
  sheet: "速查表：公式、对比表、常见误解",
  questions: "题目在前，答案在后",
  mistakes: "只要我的错题，答案在后",
  topics: "主题",
  paper: "纸张",
  a4: "A4",
  letter: "Letter",
  print: "打印",
  noTopic: "请至少选一个主题。",
  loading: "正在排版……",
  failed: "内容没能加载。请检查网络后重试。",
  again: "重试",
  preview: "预览",
  noMistakes: "这些主题里没有待改的错题。",
  drills: "有 {n} 道做错的计算题不打印：它们每次换一组数字。",
  pitfalls: "常见误解",
  answers: "答案",
  wrong: "常见的错误说法：",
  derive: "推导：",
  often: "常考",
  level: "难度 {n}",
};

export type PrintWords = Readonly<Record<keyof typeof en, string>>;
export const printWords: Readonly<Record<Lang, PrintWords>> = { en, zh };
