import type { Lang } from "../params/index.ts";

const en = {
  title: "Reading offline",
  link: "Offline",
  home: "Home",
  text: "A page that you open is kept in this browser, with its drawings and its review cards, and opens again without a network. While there is a network you always get the newest version.",
  absent: "There is no network, and this page is not kept in this browser:",
  unable:
    "This browser cannot keep pages here: it is too old, it is a private window, or the address is not a secure one (https).",
  keepAll: "Keep every page",
  dropAll: "Remove what is kept",
  size: "About {mb} MB, drawings and fonts included.",
  progressName: "Files fetched",
  progress: "{done} of {of} files",
  ended: "Every page is kept.",
  failed:
    "{failed} of {of} files could not be fetched. Try again: what is here already is not fetched twice.",
  kept: "kept",
  notKept: "not kept yet",
  drawings: "Drawings",
  zipTitle: "As a file",
  zipText:
    "The whole site, in both languages, as one file. Unpack it and let any web server show the folder, for example with “npx serve”.",
  zipLink: "Download nabla.zip",
} as const;

const zh: Record<keyof typeof en, string> = {
  title: "离线阅读",
  link: "离线阅读",
  home: "首页",
  text: "打开过的页面会连同交互图和复习卡片一起保存在这个浏览器里，没有网络时也能再次打开。有网络时，看到的始终是最新版本。",
  absent: "现在没有网络，而这个浏览器里没有保存这一页：",
  unable:
    "这个浏览器无法在这里保存页面：版本过旧、处于无痕窗口，或者当前地址不是安全地址（https）。",
  keepAll: "保存全部页面",
  dropAll: "删除已保存的页面",
  size: "约 {mb} MB，含交互图和字体。",
  progressName: "已下载的文件",
  progress: "第 {done} / {of} 个文件",
  ended: "全部页面都已保存。",
  failed: "{of} 个文件中有 {failed} 个下载失败。请重试，已保存的不会重复下载。",
  kept: "已保存",
  notKept: "未保存",
  drawings: "交互图",
  zipTitle: "下载整站",
  zipText:
    "整个网站（中英文）打包成一个文件。解压后用任意 Web 服务器打开该文件夹即可，例如运行 npx serve。",
  zipLink: "下载 nabla.zip",
};

/** Words of the page about reading offline. */
export const offlineWords: Readonly<Record<Lang, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  zh,
};
