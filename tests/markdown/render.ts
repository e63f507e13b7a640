import { renderToStaticMarkup } from "react-dom/server";
import type { Book, TopicSource } from "../../src/markdown/book.ts";
import type { Island } from "../../src/markdown/page.ts";
import { type RenderedTopic, renderTopic } from "../../src/markdown/renderTopic.ts";
import { goodBook } from "./book.ts";

export interface Rendered {
  readonly topic: RenderedTopic;
  readonly html: string;
  readonly document: Document;
}

const head = "---\ntitle: T\nsummary: S\nneeds: []\nminutes: 1\n---\n";

/** For tests in jsdom. Renders a page of the good book's site, base `/x/`. */
export function render(source: TopicSource, book: Book = goodBook): Rendered {
  const renderIsland = (island: Island) => `<b>${island.id} here</b>`;
  const topic = renderTopic(source, book, { base: "/x/", renderIsland });
  const html = renderToStaticMarkup(topic.body);
  return { topic, html, document: new DOMParser().parseFromString(html, "text/html") };
}

/** Renders a body of Markdown under a front matter. */
export const renderMarkdown = (markdown: string, lang: "en" | "zh" = "en"): Rendered =>
  render({
    path: `content/x/${lang}.md`,
    group: "basics",
    slug: "demo",
    lang,
    text: head + markdown,
  });
