import type { ComponentType } from "react";
import type { Desk } from "../desk/desk.ts";
import type { Lang, Text } from "../params/index.ts";

/** What every screen of the review page gets. */
export interface ScreenProps {
  readonly desk: Desk;
  readonly lang: Lang;
  /** Base path of the site, ending in a slash. */
  readonly base: string;
  /** What follows the screen's name in the address: `#mistakes?topic=optimizers`. */
  readonly query: URLSearchParams;
  /** Opens a screen; the address changes with it, so the browser's back button works. */
  go(screen: ScreenId, query?: Readonly<Record<string, string>>): void;
}

type Load = () => Promise<{ readonly default: ComponentType<ScreenProps> }>;

interface ScreenEntry {
  readonly title: Text;
  /** Whether it stands in the page's navigation; the others are opened from within. */
  readonly listed: boolean;
  readonly load: Load;
}

/** The screens of the review page, by their names in the address; each comes with its own script. */
export const screens = {
  today: {
    title: { en: "Today", zh: "今天" },
    listed: true,
    load: () => import("./today/Today.tsx"),
  },
  session: {
    title: { en: "Session", zh: "复习中" },
    listed: false,
    load: () => import("./session/SessionScreen.tsx"),
  },
  derive: {
    title: { en: "Derivations", zh: "推导" },
    listed: true,
    load: () => import("./derive/Derive.tsx"),
  },
  mistakes: {
    title: { en: "Mistakes", zh: "错题" },
    listed: true,
    load: () => import("./mistakes/Mistakes.tsx"),
  },
  mock: {
    title: { en: "Mock interview", zh: "模拟面试" },
    listed: true,
    load: () => import("./mock/MockScreen.tsx"),
  },
  ready: {
    title: { en: "Readiness", zh: "准备情况" },
    listed: true,
    load: () => import("./ready/Ready.tsx"),
  },
  print: {
    title: { en: "Print", zh: "打印" },
    listed: true,
    load: () => import("./print/Print.tsx"),
  },
  data: {
    title: { en: "Data", zh: "数据" },
    listed: true,
    load: () => import("./data/Data.tsx"),
  },
} as const satisfies Record<string, ScreenEntry>;

export type ScreenId = keyof typeof screens;

/** The screen and its query that a fragment names; anything else is today's. */
export function screenOf(hash: string): {
  readonly id: ScreenId;
  readonly query: URLSearchParams;
} {
  const [name = "", query = ""] = hash.replace(/^#/, "").split("?");
  return Object.hasOwn(screens, name)
    ? { id: name as ScreenId, query: new URLSearchParams(query) }
    : { id: "today", query: new URLSearchParams() };
}

/** The fragment of a screen. */
export function hashOf(screen: ScreenId, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? `#${screen}` : `#${screen}?${text}`;
}
