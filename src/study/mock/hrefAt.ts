import type { Lang } from "../../params/index.ts";
import type { Asked } from "./asked.ts";

/** Where a question is explained; of a drill, the box with the same task. */
export const hrefAt = ({ content, card }: Asked, lang: Lang, base: string): string =>
  content.is === "words"
    ? content.text.href
    : `${base}${lang === "zh" ? "zh/" : ""}${card.topic}/#practice?drill=${card.id}&seed=${content.seed}`;
