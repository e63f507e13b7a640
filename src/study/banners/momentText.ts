import type { Lang } from "../../params/index.ts";
import type { Moment } from "../../review/day.ts";

const locales = { en: "en-GB", zh: "zh-CN" } as const;

/** A day and its time as the clock showed them then: “20 Nov 2026, 12:00”, “2026年11月20日 12:00”. */
export const momentText = ({ t, tz }: Moment, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], {
    timeZone: "UTC",
    dateStyle: "medium",
    timeStyle: "short",
  }).format(t + tz * 60_000);
