import type { Lang } from "../params/index.ts";
import type { AnkiCard } from "../review/backup/anki.ts";
import { type Catalogue, catalogue } from "../review/card.ts";
import {
  type CardIndex,
  cardFolder,
  indexFile,
  type TopicCards,
  type TopicFiles,
  type TopicSheet,
} from "./text.ts";

/** What the loaders need of a browser. */
export interface Source {
  /** Address of the site, beginning and ending with a slash. */
  readonly base: string;
  /** Address of the host, for links that leave with an export: `https://example.org`. */
  readonly origin: string;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
}

/** Every loader fetches a file once; a failure is not remembered, and rejects with a sentence. */
export interface Loaders {
  /** All cards of all topics, drills and predictions included. */
  loadCatalogue(): Promise<Catalogue>;
  /** Topics that have cards, in the order of the book. */
  loadTopics(lang: Lang): Promise<readonly { readonly slug: string; readonly title: string }[]>;
  /** The words of a topic's questions, derivations and predictions. */
  loadCards(topic: string, lang: Lang): Promise<TopicCards>;
  /** Formulas and tables for printing. */
  loadSheet(topic: string, lang: Lang): Promise<TopicSheet>;
  /** A topic's cards for Anki, macros expanded, with links that hold outside the site. */
  loadAnki(topic: string, lang: Lang): Promise<readonly AnkiCard[]>;
}

export function loadersOf({ base, origin, fetch }: Source): Loaders {
  const remembered = new Map<string, Promise<unknown>>();

  const get = async (address: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(address, init).catch((error: Error) => {
      throw new Error(`The cards could not be fetched from ${address}: ${error.message}.`);
    });
    if (!response.ok)
      throw new Error(`The cards could not be fetched from ${address}: status ${response.status}.`);
    return response.json().catch(() => {
      throw new Error(`The file ${address} is damaged: it is not JSON.`);
    });
  };
  const file = <T>(name: string, init: RequestInit = {}): Promise<T> => {
    const known = remembered.get(name);
    if (known) return known as Promise<T>;
    const loading = get(`${base}${cardFolder}${name}`, init).catch((error) => {
      remembered.delete(name);
      // A file that has gone was named by an older index: the next try reads the new one.
      remembered.delete(indexFile);
      throw error;
    });
    remembered.set(name, loading);
    return loading as Promise<T>;
  };

  // Asked of the host each time a page opens, so that names with hashes in them are never out of date.
  const index = () => file<CardIndex>(indexFile, { cache: "no-cache" });
  const ofTopic = async <T>(topic: string, lang: Lang, kind: keyof TopicFiles): Promise<T> => {
    const { topics } = await index();
    const found = topics.find(({ slug }) => slug === topic);
    if (!found) throw new Error(`No topic “${topic}” has cards.`);
    return file<T>(found.files[lang][kind]);
  };

  return {
    loadCatalogue: async () => catalogue((await index()).cards),
    loadTopics: async (lang) =>
      (await index()).topics.map(({ slug, title }) => ({ slug, title: title[lang] })),
    loadCards: (topic, lang) => ofTopic(topic, lang, "words"),
    loadSheet: (topic, lang) => ofTopic(topic, lang, "sheet"),
    loadAnki: async (topic, lang) => {
      const cards = await ofTopic<readonly AnkiCard[]>(topic, lang, "anki");
      return cards.map((card) => ({
        ...card,
        link: { ...card.link, href: new URL(card.link.href, origin).href },
      }));
    },
  };
}

let browsers: Loaders | undefined;
/** Made when first asked for: a page that is rendered has no address of its own. */
const here = (): Loaders => {
  browsers ??= loadersOf({
    base: import.meta.env.BASE_URL,
    origin: location.origin,
    fetch: (address, init) => fetch(address, init),
  });
  return browsers;
};

export const loadCatalogue: Loaders["loadCatalogue"] = () => here().loadCatalogue();
export const loadTopics: Loaders["loadTopics"] = (lang) => here().loadTopics(lang);
export const loadCards: Loaders["loadCards"] = (topic, lang) => here().loadCards(topic, lang);
export const loadSheet: Loaders["loadSheet"] = (topic, lang) => here().loadSheet(topic, lang);
export const loadAnki: Loaders["loadAnki"] = (topic, lang) => here().loadAnki(topic, lang);
