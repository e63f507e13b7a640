import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import type { TopicGroup } from "./navigation.ts";
import { offlineWords } from "./offlineWords.ts";
import { hrefOf } from "./routes.ts";
import { pageWords } from "./words.ts";

export interface OfflinePageProps {
  readonly lang: Lang;
  readonly base: string;
  readonly groups: readonly TopicGroup[];
  /** Titles of the drawings, by their ids. */
  readonly widgets: readonly { readonly id: string; readonly title: string }[];
}

interface Entry {
  readonly href: string;
  readonly title: string;
}

/** What can be read without a network, and how to keep the rest. Its script fills in what this browser holds. */
export function OfflinePage({ lang, base, groups, widgets }: OfflinePageProps): ReactNode {
  const w = offlineWords[lang];
  const site: readonly Entry[] = [
    { href: hrefOf(base, lang, { page: "home" }), title: w.home },
    { href: hrefOf(base, lang, { page: "review" }), title: pageWords[lang].review },
    { href: hrefOf(base, lang, { page: "lab" }), title: pageWords[lang].lab },
  ];
  const topics = groups.flatMap((group) =>
    group.topics.flatMap(({ href, title }) => (href === undefined ? [] : [{ href, title }])),
  );
  const drawings = widgets.map(({ id, title }) => ({
    href: hrefOf(base, lang, { page: "widget", id }),
    title,
  }));
  return (
    <div
      className="offline"
      data-offline=""
      data-here={hrefOf(base, lang, { page: "offline" })}
      data-kept={w.kept}
      data-none={w.notKept}
      data-progress={w.progress}
      data-ended={w.ended}
      data-failed={w.failed}
    >
      <h1>{w.title}</h1>
      <p data-offline-absent="" hidden>
        <strong>{w.absent}</strong> <code />
      </p>
      <p>{w.text}</p>
      <p data-offline-unable="" hidden>
        {w.unable}
      </p>
      <div className="needs-script" data-offline-tools="">
        <p className="offline-buttons">
          <button type="button" data-offline-keep="" disabled>
            {w.keepAll}
          </button>
          <button type="button" data-offline-drop="" disabled>
            {w.dropAll}
          </button>
        </p>
        <p className="offline-said">
          <span data-offline-size="" data-text={w.size} />
          <progress data-offline-progress="" aria-label={w.progressName} hidden />
          <span role="status" data-offline-said="" />
        </p>
      </div>
      <Pages title={pageWords[lang].site} entries={site} />
      <Pages title={pageWords[lang].topics} entries={topics} />
      <Pages title={w.drawings} entries={drawings} />
      <h2>{w.zipTitle}</h2>
      <p>
        {w.zipText}{" "}
        <a href={`${base}nabla.zip`} download="">
          {w.zipLink}
        </a>
      </p>
    </div>
  );
}

const Pages = ({ title, entries }: { title: string; entries: readonly Entry[] }): ReactNode => (
  <section>
    <h2>{title}</h2>
    <ul>
      {entries.map(({ href, title: name }) => (
        <li key={href} data-page={href}>
          <a href={href}>{name}</a>
          <span className="offline-mark" data-mark="" />
        </li>
      ))}
    </ul>
  </section>
);
