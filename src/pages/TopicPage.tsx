import { Fragment, type ReactNode } from "react";
import type { Heading, Meta } from "../markdown/page.ts";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { TopicEntry } from "./navigation.ts";
import { Outline } from "./Outline.tsx";
import { pageWords } from "./words.ts";

export interface TopicPageProps {
  readonly lang: Lang;
  readonly slug: string;
  readonly topic: {
    readonly meta: Meta;
    readonly body: ReactNode;
    readonly outline: readonly Heading[];
  };
  /** Title of its group. */
  readonly group: string;
  /** Topics to read first; those without an address are in preparation. */
  readonly needs: readonly TopicEntry[];
  readonly previous?: TopicEntry | undefined;
  readonly next?: TopicEntry | undefined;
}

const Needs = ({ needs, lang }: Pick<TopicPageProps, "needs" | "lang">): ReactNode => (
  <span>
    {pageWords[lang].needs}
    {lang === "zh" ? "：" : ": "}
    {needs.map(({ slug, title, href }, i) => (
      <Fragment key={slug}>
        {i > 0 && (lang === "zh" ? "、" : ", ")}
        {href === undefined ? title : <a href={href}>{title}</a>}
      </Fragment>
    ))}
  </span>
);

function Neighbours({ lang, previous, next }: Pick<TopicPageProps, "lang" | "previous" | "next">) {
  const w = pageWords[lang];
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={w.neighbours}>
      {previous && (
        <a className="previous" href={previous.href} rel="prev">
          <small>
            <Icon name="arrow-left" size={14} /> {w.previous}
          </small>
          {previous.title}
        </a>
      )}
      {next && (
        <a className="next" href={next.href} rel="next">
          <small>
            {w.next} <Icon name="arrow-right" size={14} />
          </small>
          {next.title}
        </a>
      )}
    </nav>
  );
}

/** One topic: outline, text and drawings. */
export function TopicPage(props: TopicPageProps): ReactNode {
  const { lang, slug, topic, group, needs, previous, next } = props;
  const { title, summary, minutes } = topic.meta;
  return (
    <div className="topic-page">
      <div className="outline-rail">
        <Outline lang={lang} headings={topic.outline} labelId="outline-title" />
      </div>
      <article data-topic={slug}>
        <header className="topic-head">
          <p className="group">{group}</p>
          <h1>{title}</h1>
          <p className="summary">{summary}</p>
          <p className="topic-facts">
            <span className="tabular">
              {minutes} {pageWords[lang].minutes}
            </span>
            {needs.length > 0 && <Needs needs={needs} lang={lang} />}
          </p>
        </header>
        {topic.body}
        <Neighbours lang={lang} previous={previous} next={next} />
      </article>
    </div>
  );
}
