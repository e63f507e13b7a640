import type { Lang } from "../params/index.ts";

/** Where a topic's page stands, from the host's root. */
export const topicHref = (base: string, lang: Lang, topic: string): string =>
  `${base}${lang === "zh" ? "zh/" : ""}${topic}/`;
