import type { Book } from "../markdown/book.ts";
import { readFrontMatter } from "../markdown/frontMatter.ts";
import { openBook } from "../markdown/openBook.ts";
import { type RenderedTopic, renderTopic } from "../markdown/renderTopic.ts";
import { navigation, type TopicEntry, type TopicGroup } from "../pages/navigation.ts";
import { type Route, routesOf } from "../pages/routes.ts";
import type { Lang } from "../params/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";
import { renderIsland } from "./islands/server.tsx";

/** Everything that pages are made of, for one base path. */
export interface Library {
  readonly base: string;
  readonly book: Book;
  readonly routes: readonly Route[];
  groups(lang: Lang): readonly TopicGroup[];
  /** A topic as lists show it, written or planned. */
  entry(slug: string, lang: Lang): TopicEntry;
  widget(id: string): AnyWidget;
  topic(slug: string, lang: Lang): RenderedTopic;
  /** Repository path of a topic's text. */
  source(slug: string, lang: Lang): string;
}

/** Reads the book under `root`, the repository's folder. */
export async function openLibrary(root: string, base: string): Promise<Library> {
  const book: Book = await openBook(root);
  const groups = (lang: Lang) => {
    const written = book.topics.filter((topic) => topic.lang === lang);
    const metas = written.map(({ slug, text }) => [slug, readFrontMatter(text).meta] as const);
    return navigation(book.groups, new Map(metas), lang, base);
  };
  const menus: Readonly<Record<Lang, readonly TopicGroup[]>> = {
    en: groups("en"),
    zh: groups("zh"),
  };
  const written = menus.en.flatMap(({ topics }) => topics.filter(({ href }) => href !== undefined));
  const stray = book.topics.find(({ slug }) => !written.some((entry) => entry.slug === slug));
  if (stray) throw new Error(`${stray.path}: content/groups.yaml does not list "${stray.slug}"`);
  const widget = (id: string) => {
    const found = book.widgets[id];
    if (!found) throw new Error(`widget: "${id}" is not in the registry of widgets`);
    return found;
  };
  const source = (slug: string, lang: Lang) => {
    const found = book.topics.find((topic) => topic.slug === slug && topic.lang === lang);
    if (!found) throw new Error(`topic: "${slug}" has no page in the language "${lang}"`);
    return found;
  };
  // Its page and its cards are taken from the same: typesetting a topic takes seconds.
  const rendered = new Map<string, RenderedTopic>();
  return {
    base,
    book,
    routes: routesOf(
      written.map(({ slug }) => slug),
      Object.keys(book.widgets),
    ),
    groups: (lang) => menus[lang],
    entry: (slug, lang) =>
      menus[lang].flatMap(({ topics }) => topics).find((topic) => topic.slug === slug) ?? {
        slug,
        title: slug,
      },
    widget,
    source: (slug, lang) => source(slug, lang).path,
    topic: (slug, lang) => {
      const key = `${lang}/${slug}`;
      const known = rendered.get(key);
      if (known) return known;
      const topic = renderTopic(source(slug, lang), book, {
        base,
        renderIsland: ({ id, widget: name, attributes, later }) =>
          renderIsland(widget(name), { id, attributes, lang, base, later }),
      });
      rendered.set(key, topic);
      return topic;
    },
  };
}
