import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { TopicEntry } from "./navigation.ts";
import { hrefOf } from "./routes.ts";
import { pageWords } from "./words.ts";

/** A drawing as the lab lists it. */
export interface LabEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: TopicEntry;
}

export interface LabPageProps {
  readonly lang: Lang;
  readonly base: string;
  readonly widgets: readonly LabEntry[];
}

/** "From: Optimizers", a link once that topic is written. */
export const FromTopic = ({ lang, topic }: { lang: Lang; topic: TopicEntry }): ReactNode => (
  <p className="topic">
    {pageWords[lang].fromTopic}
    {lang === "zh" ? "：" : ": "}
    {topic.href === undefined ? topic.title : <a href={topic.href}>{topic.title}</a>}
  </p>
);

/** Every drawing as a card. */
export function LabPage({ lang, base, widgets }: LabPageProps): ReactNode {
  const w = pageWords[lang];
  return (
    <div className="lab">
      <header className="page-head">
        <h1>{w.lab}</h1>
        <p className="summary">{w.labSummary}</p>
      </header>
      <label className="lab-search needs-script">
        <span className="visually-hidden">{w.search}</span>
        <Icon name="search" size={16} />
        <input type="search" placeholder={w.search} autoComplete="off" data-lab-search="" />
      </label>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
      <ul role="list" className="lab-cards">
        {widgets.map(({ id, title, summary, topic }) => (
          <li key={id} className="lab-card" data-lab-card="">
            <h2>
              <a href={hrefOf(base, lang, { page: "widget", id })}>{title}</a>
            </h2>
            <p>{summary}</p>
            <FromTopic lang={lang} topic={topic} />
          </li>
        ))}
      </ul>
      <p role="status" data-lab-empty="" hidden>
        {w.noneFound}
      </p>
    </div>
  );
}
