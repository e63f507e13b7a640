import type { Lang } from "../../params/index.ts";

const en = {
  outdated: "A newer version of this site is open in another tab. Reload this page to go on.",
  outdatedUnsaved:
    "A newer version of this site is open in another tab, and one answer from here could not be saved. Download it first, then reload and import the file.|A newer version of this site is open in another tab, and {n} answers from here could not be saved. Download them first, then reload and import the file.",
  newer:
    "Not being saved: your log was made by a newer version of this site (format {found}; this page knows {known}). Reload to get that version.",
  blocked:
    "Not being saved yet: another tab still holds the log. Close other tabs of this site; this page then goes on by itself.",
  refused:
    "Not being saved: this browser refuses to store anything here. Your answers last until this page is closed.",
  unsaved:
    "One answer is not saved: the browser could not write. There may be no room left.|{n} answers are not saved: the browser could not write. There may be no room left.",
  trying: "Trying again…",
  stillUnsaved: "Tried again just now: still not saved.",
  cleared:
    "Your progress was cleared from this browser. If you have a backup, restore it from the file.",
  dated:
    "One entry is dated in the future, on {date}. Either this device’s clock is behind now, or it was ahead then. New answers count as given right after it.|{n} entries are dated in the future, up to {date}. Either this device’s clock is behind now, or it was ahead then. New answers count as given right after the last of them.",
  backupFirst: "{n} answers, and no backup yet. They are in this browser only.",
  backup:
    "One answer since your last backup on {date}.|{n} answers since your last backup on {date}.",
  downloadSession: "Download this session",
  downloadBackup: "Download a backup",
  download: "Download",
  reload: "Reload",
  retry: "Retry",
  restore: "Restore from a file",
  takeBack: "Take it back|Take back all {n}",
  show: "Show it|Show them",
  dismiss: "Dismiss",
  answer: "answer to {card}",
  note: "a note",
  setting: "interview date",
} as const;

const zh: Record<keyof typeof en, string> = {
  outdated: "另一个标签页打开了本站的新版本。请刷新本页后继续。",
  outdatedUnsaved:
    "另一个标签页打开了本站的新版本，本页有 {n} 条作答没能保存。请先下载，刷新后再导入这个文件。",
  newer:
    "没有在保存：这份记录由本站更新的版本写成（格式 {found}，本页只认识到 {known}）。请刷新以换用新版本。",
  blocked: "暂时没有保存：另一个标签页还占用着记录。请关闭本站的其他标签页，之后本页会自动继续。",
  refused: "没有在保存：这个浏览器不允许本站存储数据。作答只保留到关闭本页为止。",
  unsaved: "有 {n} 条作答没有保存：浏览器写入失败，可能是空间不足。",
  trying: "正在重试……",
  stillUnsaved: "刚刚重试过，仍未保存。",
  cleared: "这个浏览器里的复习进度被清除了。如果有备份，可以从文件恢复。",
  dated:
    "有 {n} 条记录的日期在未来，最晚到 {date}。要么设备的时钟现在慢了，要么当时快了。接下来的作答按紧接其后计算。",
  backupFirst: "已有 {n} 条作答，还没有备份过。它们只存在这个浏览器里。",
  backup: "上次备份（{date}）之后又有 {n} 条作答。",
  downloadSession: "下载本次记录",
  downloadBackup: "下载备份",
  download: "下载",
  reload: "刷新",
  retry: "重试",
  restore: "从文件恢复",
  takeBack: "撤销这 {n} 条",
  show: "逐条查看",
  dismiss: "知道了",
  answer: "作答 {card}",
  note: "备注",
  setting: "面试日期",
};

export type BannerWords = Readonly<Record<keyof typeof en, string>>;
export const bannerWords: Readonly<Record<Lang, BannerWords>> = { en, zh };
