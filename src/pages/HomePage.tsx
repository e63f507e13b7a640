import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { TopicEntry, TopicGroup } from "./navigation.ts";
import { hrefOf } from "./routes.ts";
import { pageWords } from "./words.ts";

export interface HomePageProps {
  readonly lang: Lang;
  readonly base: string;
  readonly groups: readonly TopicGroup[];
  /** HTML of the drawing that greets the reader, with its element; "" for none. */
  readonly hero: string;
}

const Entry = ({ topic, lang }: { topic: TopicEntry; lang: Lang }): ReactNode => (
  <li className="topic-entry" data-topic={topic.slug}>
    <a href={topic.href}>{topic.title}</a>
    <span className="facts tabular">
      {topic.minutes} {pageWords[lang].minutes}
      <span className="read-mark">
        <Icon name="check" size={13} />
        {pageWords[lang].read}
      </span>
    </span>
    <p>{topic.summary}</p>
  </li>
);

function Group({ group, lang }: { group: TopicGroup; lang: Lang }): ReactNode {
  const written = group.topics.filter(({ href }) => href !== undefined);
  const planned = group.topics.filter(({ href }) => href === undefined);
  return (
    <section className="home-group" aria-labelledby={group.id}>
      <div>
        <h2 id={group.id}>{group.title}</h2>
        <p className="purpose">{group.purpose}</p>
      </div>
      <div>
        {written.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away
          <ul role="list" className="home-topics">
            {written.map((topic) => (
              <Entry key={topic.slug} topic={topic} lang={lang} />
            ))}
          </ul>
        )}
        {planned.length > 0 && (
          <p className="planned">
            {pageWords[lang].inPreparation}
            {lang === "zh" ? "：" : ": "}
            {planned.map(({ title }) => title).join(lang === "zh" ? "、" : " · ")}
          </p>
        )}
      </div>
    </section>
  );
}

/** What the site is, a drawing to try at once, and everything there is to read. */
export function HomePage({ lang, base, groups, hero }: HomePageProps): ReactNode {
  const w = pageWords[lang];
  const first = groups.flatMap(({ topics }) => topics).find(({ href }) => href !== undefined);
  return (
    <div className="home">
      <div className="home-head">
        <div className="words">
          <h1>{w.homeTitle}</h1>
          <p className="summary">{w.homeSummary}</p>
          <p className="home-ways">
            {first && (
              <a className="way first" href={first.href}>
                {w.homeStart.replace("{title}", first.title)}
              </a>
            )}
            <a className="way" href={hrefOf(base, lang, { page: "lab" })}>
              {w.homeLab}
            </a>
          </p>
        </div>
        {hero !== "" && <h2 className="visually-hidden">{w.heroTitle}</h2>}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the site's own build */}
        <div className="hero" dangerouslySetInnerHTML={{ __html: hero }} />
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group} lang={lang} />
      ))}
    </div>
  );
}
