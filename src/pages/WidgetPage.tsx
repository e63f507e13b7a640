import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { FromTopic } from "./LabPage.tsx";
import type { TopicEntry } from "./navigation.ts";

export interface WidgetPageProps {
  readonly lang: Lang;
  readonly title: string;
  readonly summary: string;
  readonly topic: TopicEntry;
  /** HTML of the drawing with its element. */
  readonly drawing: string;
}

/** One drawing at full size. */
export const WidgetPage = ({
  lang,
  title,
  summary,
  topic,
  drawing,
}: WidgetPageProps): ReactNode => (
  <div className="lab-widget">
    <header className="page-head">
      <h1>{title}</h1>
      <p className="summary">{summary}</p>
      <FromTopic lang={lang} topic={topic} />
    </header>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the site's own build */}
    <div className="full" dangerouslySetInnerHTML={{ __html: drawing }} />
  </div>
);
