import type { Lang } from "../../../params/index.ts";

const en = {
  ask: "Did you know it?",
  forgot: "Forgot",
  gotIt: "Got it",
  today: "answered today",
  missed: "Forgot: you will see it again at the end of this page.",
  known: "Got it: back tomorrow.|Got it: back in about {n} days.",
  undo: "Undo",
  once: "Once more",
  onceWhy: "Missed today. Here it is only practice: the schedule stays as it is.",
  nothing: "Nothing is left here.",
  late: "Kept as practice: it has counted today already.",
  elsewhere: "Already answered in another tab.",
  doubtful: "Your clock says {date}. Is that right?",
  yes: "Yes, keep the answer",
  no: "No",
  lost: "The review log could not be opened; nothing was kept.",
  again: "Try again",
  unsaved: "Not saved yet.",
  passing: "Not being saved: this browser keeps it only until you leave the page.",
  derive: "Derive it yourself",
} as const;

const zh: Record<keyof typeof en, string> = {
  ask: "答上了吗？",
  forgot: "没答上",
  gotIt: "答上了",
  today: "今天答过",
  missed: "没答上：页末会再出现一次。",
  known: "答上了：大约 {n} 天后再来。",
  undo: "撤销",
  once: "再来一次",
  onceWhy: "今天没答上的题。在这里只算练习，不改动复习安排。",
  nothing: "这里没有要补的了。",
  late: "已作为练习记录：今天已经计过一次。",
  elsewhere: "这道题已经在别的标签页里答过。",
  doubtful: "你的时钟显示 {date}，对吗？",
  yes: "对，记下这次作答",
  no: "不对",
  lost: "复习记录未能打开，这次作答没有记下。",
  again: "重试",
  unsaved: "还没有存下来。",
  passing: "没有保存：这个浏览器只保留到你离开本页为止。",
  derive: "自己推一遍",
};

export type CheckWords = Readonly<Record<keyof typeof en, string>>;

export const checkWords: Readonly<Record<Lang, CheckWords>> = { en, zh };
