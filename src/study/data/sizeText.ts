import type { Lang } from "../../params/index.ts";

/** Bytes as a reader counts them: 640 kB, 2.1 MB. */
export function sizeText(bytes: number, lang: Lang): string {
  const mega = bytes >= 1e6;
  return new Intl.NumberFormat(lang, {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1e6 : Math.ceil(bytes / 1000));
}
