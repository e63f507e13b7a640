import type { ReactNode } from "react";
import type { Heading } from "../markdown/page.ts";
import { HomePage } from "../pages/HomePage.tsx";
import { LabPage } from "../pages/LabPage.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { OfflinePage } from "../pages/OfflinePage.tsx";
import { ReviewPage } from "../pages/ReviewPage.tsx";
import type { Route } from "../pages/routes.ts";
import { TopicPage } from "../pages/TopicPage.tsx";
import { WidgetPage } from "../pages/WidgetPage.tsx";
import type { Lang } from "../params/index.ts";
import { islandHtml } from "./islands/server.tsx";
import type { Library } from "./library.ts";
import { words } from "./words.ts";

/** A page without the shell around it. */
export interface PageView {
  readonly title: string;
  readonly description: string;
  readonly main: ReactNode;
  readonly outline?: readonly Heading[];
  /** Repository path of its text. */
  readonly source?: string;
}

/** The drawing that greets on the home page, and the state it is in. */
const hero = { id: "optimizer-race", attributes: { preset: "ravine" } };

const drawing = (
  { widget, base }: Library,
  { id, attributes = {} }: { id: string; attributes?: Record<string, string> },
  lang: Lang,
  full = false,
): string => islandHtml(widget(id), { id, attributes, lang, base, full });

function topicView(library: Library, slug: string, lang: Lang): PageView {
  const topic = library.topic(slug, lang);
  const groups = library.groups(lang);
  const written = groups.flatMap(({ topics }) => topics.filter(({ href }) => href !== undefined));
  const at = written.findIndex((entry) => entry.slug === slug);
  const group = groups.find(({ topics }) => topics.some((entry) => entry.slug === slug));
  return {
    title: topic.meta.title,
    description: topic.meta.summary,
    outline: topic.outline,
    source: library.source(slug, lang),
    main: (
      <TopicPage
        lang={lang}
        slug={slug}
        topic={topic}
        group={group?.title ?? ""}
        needs={topic.meta.needs.map((need) => library.entry(need, lang))}
        previous={written[at - 1]}
        next={written[at + 1]}
      />
    ),
  };
}

/** What stands on a page. */
export function view(library: Library, route: Route, lang: Lang): PageView {
  const { base, book } = library;
  switch (route.page) {
    case "home":
      return {
        title: words.home[lang],
        description: words.homeDescription[lang],
        main: (
          <HomePage
            lang={lang}
            base={base}
            groups={library.groups(lang)}
            hero={hero.id in book.widgets ? drawing(library, hero, lang) : ""}
          />
        ),
      };
    case "topic":
      return topicView(library, route.slug, lang);
    case "review":
      return {
        title: words.review[lang],
        description: words.reviewDescription[lang],
        main: <ReviewPage lang={lang} />,
      };
    case "offline":
      return {
        title: words.offline[lang],
        description: words.offlineDescription[lang],
        main: (
          <OfflinePage
            lang={lang}
            base={base}
            groups={library.groups(lang)}
            widgets={Object.values(book.widgets).map(({ id, title }) => ({
              id,
              title: title[lang],
            }))}
          />
        ),
      };
    case "lab": {
      const widgets = Object.values(book.widgets).map(({ id, title, summary, topic }) => ({
        id,
        title: title[lang],
        summary: summary[lang],
        topic: library.entry(topic, lang),
      }));
      return {
        title: words.lab[lang],
        description: words.labDescription[lang],
        main: <LabPage lang={lang} base={base} widgets={widgets} />,
      };
    }
    case "widget": {
      const { id, title, summary, topic } = library.widget(route.id);
      return {
        title: title[lang],
        description: summary[lang],
        main: (
          <WidgetPage
            lang={lang}
            title={title[lang]}
            summary={summary[lang]}
            topic={library.entry(topic, lang)}
            drawing={drawing(library, { id }, lang, true)}
          />
        ),
      };
    }
    case "not-found":
      return {
        title: words.notFound[lang],
        description: words.notFound[lang],
        main: <NotFoundPage base={base} />,
      };
  }
}
