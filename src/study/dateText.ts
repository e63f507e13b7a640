import type { Lang } from "../params/index.ts";
import { DAY, type Moment } from "../review/day.ts";

const locales = { en: "en", zh: "zh-CN" } as const;

const format = (t: number, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[lang], { timeZone: "UTC", ...options }).format(t);

/** The date on the reader's wall: “20 November 2026”, “2026年11月20日”. */
export const dateText = ({ t, tz }: Moment, lang: Lang): string =>
  format(t + tz * 60_000, lang, { dateStyle: "long" });

/** A local day by its number, without the year: “Fri, Nov 20”, “11月20日周五”. */
export const dayText = (day: number, lang: Lang): string =>
  format(day * DAY, lang, { weekday: "short", month: "short", day: "numeric" });
