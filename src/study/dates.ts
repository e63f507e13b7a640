import type { Lang } from "../params/index.ts";

const locales = { en: "en-GB", zh: "zh-CN" } as const;

/** A day as the reader's language writes it: `21 November 2026`, `2026年11月21日`. `t` in ms. */
export const dayText = (t: number, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: "long" }).format(t);

/** A day and its time of day. */
export const momentText = (t: number, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: "medium", timeStyle: "short" }).format(t);
