import type { Lang } from "../../params/index.ts";
import { count } from "../fill.ts";
import { askWords } from "./words.ts";

/** A gap of whole days as people say it: days for two months, then months, then years. */
export function gapText(days: number, lang: Lang): string {
  const w = askWords[lang];
  if (days < 60) return count(w.inDays, days);
  if (days < 700) return count(w.inMonths, Math.round(days / 30.4));
  return count(w.inYears, Math.round(days / 36.525) / 10);
}
