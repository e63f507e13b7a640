import type { Lang } from "../params/index.ts";
import { type Catalogue, catalogue } from "../review/card.ts";
import type { TopicCards } from "./text.ts";

/** Placeholder until the build writes cards. */
export async function loadCatalogue(): Promise<Catalogue> {
  return catalogue([]);
}

/** Placeholder until the build writes cards. */
export async function loadTopics(
  _lang: Lang,
): Promise<readonly { readonly slug: string; readonly title: string }[]> {
  return [];
}

/** Placeholder until the build writes cards. */
export async function loadCards(topic: string, lang: Lang): Promise<TopicCards> {
  return { topic, lang, title: topic, cards: [] };
}
