import type { Lang } from "../../params/index.ts";

/** Where the same task, with the same numbers, stands on its page. */
export const practiceHref = (
  base: string,
  lang: Lang,
  topic: string,
  { drill, seed }: { readonly drill: string; readonly seed: number },
): string => `${base}${lang === "zh" ? "zh/" : ""}${topic}/#practice?drill=${drill}&seed=${seed}`;
