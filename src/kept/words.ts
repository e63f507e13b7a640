import type { Lang } from "../params/index.ts";
import type { Kept } from "./keep.ts";

const en = {
  today: "Kept: it comes back today.",
  tomorrow: "Kept: it comes back tomorrow.",
  later: "Kept: it comes back in {n} days.",
  practice: "Kept as practice: it has counted today already.",
  fleeting: "Kept until you close this page: the browser does not let it be stored.",
  unsaved: "Not saved yet: the browser refused. It is tried again with the next answer.",
  elsewhere: "Not kept: you answered this in another tab.",
  unknown: "Not kept: this is not among the review cards.",
  doubtful: "Not kept yet: this device's clock says {n}.",
  sure: "The clock is right: keep it",
  absent: "Not kept: the review cards could not be loaded.",
} as const;

export type KeptWord = keyof typeof en;

const zh: Record<KeptWord, string> = {
  today: "已记录，今天会再次出现。",
  tomorrow: "已记录，明天会再次出现。",
  later: "已记录，{n} 天后会再次出现。",
  practice: "已作为练习记录：今天已经计过一次。",
  fleeting: "关闭本页后就不再保留：浏览器不允许存储。",
  unsaved: "还没有存上：浏览器拒绝写入，下次作答时会再试。",
  elsewhere: "没有记录：你已在另一个标签页里答过。",
  unknown: "没有记录：它不在复习卡片里。",
  doubtful: "还没有记录：这台设备的时钟显示 {n} 年。",
  sure: "时钟没错，记录下来",
  absent: "没有记录：复习卡片未能加载。",
};

export const keptWords: Readonly<Record<Lang, Readonly<Record<KeptWord, string>>>> = { en, zh };

const wordFor = (kept: Kept): KeptWord => {
  if (kept.is !== "scheduled") return kept.is;
  return kept.days === 0 ? "today" : kept.days === 1 ? "tomorrow" : "later";
};

/** The same in a sentence. */
export function sayKept(kept: Kept, lang: Lang): string {
  const n = kept.is === "scheduled" ? kept.days : kept.is === "doubtful" ? kept.year : "";
  return keptWords[lang][wordFor(kept)].replace("{n}", String(n));
}
