import type { Lang } from "../../params/index.ts";
import { topicHref } from "../topicHref.ts";

/** Where the same task, with the same numbers, stands on its page. */
export const practiceHref = (
  base: string,
  lang: Lang,
  topic: string,
  { drill, seed }: { readonly drill: string; readonly seed: number },
): string => `${topicHref(base, lang, topic)}#practice?drill=${drill}&seed=${seed}`;
