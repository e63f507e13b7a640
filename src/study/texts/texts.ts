import { loadCards, loadTopics } from "../../cards/load.ts";
import type { CardText } from "../../cards/text.ts";
import type { AnyDrill } from "../../drills/drill.ts";
import { type DrillTopic, topics as drillTopics } from "../../drills/topics.ts";
import type { Lang } from "../../params/index.ts";
import { topicHref } from "../topicHref.ts";

/** The words of some topics' cards, in one language. */
export interface Texts {
  readonly lang: Lang;
  /** Titles of all topics that have cards, in the order of the book. */
  readonly topics: ReadonlyMap<string, string>;
  /** Topics whose words are here. */
  readonly of: ReadonlySet<string>;
  readonly cards: ReadonlyMap<string, CardText>;
  readonly drills: Readonly<Record<string, AnyDrill>>;
}

const isDrillTopic = (topic: string): topic is DrillTopic => Object.hasOwn(drillTopics, topic);

/** Fetches the words of these topics' cards; topics that the book lacks are passed over. Rejects when a file cannot be had. */
export async function loadTexts(wanted: readonly string[], lang: Lang): Promise<Texts> {
  const topics = new Map((await loadTopics(lang)).map(({ slug, title }) => [slug, title]));
  const known = [...new Set(wanted)].filter((topic) => topics.has(topic));
  const [words, drills] = await Promise.all([
    Promise.all(known.map((topic) => loadCards(topic, lang))),
    Promise.all(known.filter(isDrillTopic).map((topic) => drillTopics[topic]())),
  ]);
  return {
    lang,
    topics,
    of: new Set(known),
    cards: new Map(words.flatMap(({ cards }) => cards.map((card) => [card.id, card]))),
    drills: Object.assign({}, ...drills.map((module) => module.drills)),
  };
}

/** Whether the words of all these topics are here, as far as the book has them. */
export const hasWords = ({ topics, of }: Texts, wanted: readonly string[]): boolean =>
  wanted.every((topic) => of.has(topic) || !topics.has(topic));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A card's name in words: of a drill the skill. Its id where the book no longer has it. */
export const titleOf = ({ cards, drills, lang }: Texts, card: string): string =>
  cards.get(card)?.title ?? capital(drills[card]?.skill[lang] ?? card);

/** Where a card is explained; of a drill, the box in which it is practised. */
export function hrefOf(
  { cards, drills, lang }: Texts,
  card: string,
  topic: string,
  base: string,
): string {
  const page = topicHref(base, lang, topic);
  const box = drills[card] === undefined ? "" : `#practice?drill=${encodeURIComponent(card)}`;
  return cards.get(card)?.href ?? page + box;
}
