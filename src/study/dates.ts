import type { Lang } from "../params/index.ts";
import { DAY, type Moment } from "../review/day.ts";

const tongues = { en: "en-GB", zh: "zh-CN" } as const;

/** Made once: a formatter takes longer to make than a hundred dates to write. */
const formats = new Map<string, Intl.DateTimeFormat>();
const format = (lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = lang + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  // Day numbers are midnights of UTC, and moments are moved by their zones.
  const made = new Intl.DateTimeFormat(tongues[lang], { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
};

/** A local day in full: 20 December 2026, 2026年12月20日. */
export const dateWords = (day: number, lang: Lang): string =>
  format(lang, { day: "numeric", month: "long", year: "numeric" }).format(day * DAY);

/** A local day, short, for an axis: 20 Dec, 12/20. */
export const shortDate = (day: number, lang: Lang): string =>
  format(lang, { day: "numeric", month: lang === "zh" ? "numeric" : "short" }).format(day * DAY);

/** How long ago a local day was: today, yesterday, 3 days ago; beyond four weeks its date. */
export function agoWords(day: number, today: number, lang: Lang): string {
  const days = today - day;
  if (days < 0 || days > 28) return dateWords(day, lang);
  return new Intl.RelativeTimeFormat(tongues[lang], { numeric: "auto" }).format(0 - days, "day");
}

/** A local day by its name, without the year: Fri, 20 Nov; 11月20日周五. */
export const dayText = (day: number, lang: Lang): string =>
  format(lang, { weekday: "short", month: "short", day: "numeric" }).format(day * DAY);

/** The date on the reader's wall: 20 November 2026, 2026年11月20日. */
export const dateText = ({ t, tz }: Moment, lang: Lang): string =>
  format(lang, { dateStyle: "long" }).format(t + tz * 60_000);

/** A day and its time as the clock showed them then: 20 Nov 2026, 12:00; 2026年11月20日 12:00. */
export const momentText = ({ t, tz }: Moment, lang: Lang): string =>
  format(lang, { dateStyle: "medium", timeStyle: "short" }).format(t + tz * 60_000);
