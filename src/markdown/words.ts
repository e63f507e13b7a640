import type { Lang } from "../params/index.ts";

const en = {
  interview: "In an interview, say this",
  said: "Commonly said",
  actually: "Actually",
  measured: "Computed by this site’s core",
  holds: "agrees",
  wrong: "Common wrong answer",
  answer: "Key points",
  proof: "Proof",
  derivation: "Derivation",
  result: "Result",
  step: "Step {n} of {all}",
  level: "level {n} of 3",
  starred: "often asked",
  concept: "Concept",
  compare: "Compare",
  derive: "Derive",
  compute: "Compute",
  diagnose: "Diagnose",
  implement: "Implement",
  references: "References",
  footnotes: "Notes",
  backToText: "Back to the text, note {n}",
  copy: "Copy",
  copied: "Copied",
  table: "Table",
} as const;

const zh: Record<keyof typeof en, string> = {
  interview: "面试中可以这样回答",
  said: "常见说法",
  actually: "实际上",
  measured: "由本站计算核心算出",
  holds: "相符",
  wrong: "常见错误回答",
  answer: "要点",
  proof: "证明",
  derivation: "推导",
  result: "结论",
  step: "第 {n} 步，共 {all} 步",
  level: "难度 {n}（最高 3）",
  starred: "常考",
  concept: "概念",
  compare: "比较",
  derive: "推导",
  compute: "计算",
  diagnose: "诊断",
  implement: "实现",
  references: "参考文献",
  footnotes: "注释",
  backToText: "返回正文，注 {n}",
  copy: "复制",
  copied: "已复制",
  table: "表格",
};

const words: Record<Lang, Record<keyof typeof en, string>> = { en, zh };

/** A word of the generated mark-up; `{name}` is filled from `values`. */
export const word = (
  lang: Lang,
  key: keyof typeof en,
  values: Readonly<Record<string, string | number>> = {},
): string => words[lang][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
