import type { ReactNode } from "react";
import type { Heading } from "../markdown/page.ts";
import type { Lang } from "../params/index.ts";
import { pageWords } from "./words.ts";

export interface OutlineProps {
  readonly lang: Lang;
  readonly headings: readonly Heading[];
  /** Id of its title; a page has two outlines, of which one is shown. */
  readonly labelId: string;
}

/** The page's headings as links; the script marks the one being read. */
export const Outline = ({ lang, headings, labelId }: OutlineProps): ReactNode => (
  <nav className="outline" aria-labelledby={labelId} data-outline="">
    <p className="outline-title" id={labelId}>
      {pageWords[lang].outline}
    </p>
    {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
    <ol role="list">
      {headings.map(({ id, text, depth }) => (
        <li key={id} className={`depth-${depth}`}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
);
