import type { ReactNode } from "react";
import type { Heading } from "../markdown/page.ts";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { TopicGroup } from "./navigation.ts";
import { Outline } from "./Outline.tsx";
import { hrefOf, type Route } from "./routes.ts";
import { TopicsMenu } from "./TopicsMenu.tsx";
import { Wordmark } from "./Wordmark.tsx";
import { pageWords } from "./words.ts";

export interface HeaderProps {
  readonly lang: Lang;
  readonly base: string;
  readonly route: Route;
  /** Addresses of this page in each language. */
  readonly alternates: Readonly<Record<Lang, string>>;
  readonly groups: readonly TopicGroup[];
  readonly outline?: readonly Heading[] | undefined;
}

const counterparts = {
  en: { lang: "zh", code: "zh-CN", name: "中文" },
  zh: { lang: "en", code: "en", name: "English" },
} as const;

export function Header({ lang, base, route, alternates, groups, outline }: HeaderProps): ReactNode {
  const w = pageWords[lang];
  const other = counterparts[lang];
  const current = route.page === "topic" ? route.slug : undefined;
  return (
    <header className="site-header" data-header="">
      <Wordmark href={hrefOf(base, lang, { page: "home" })} />
      <button type="button" className="header-item" popoverTarget="topics-menu">
        {w.topics}
        <Icon name="chevron-down" size={14} />
      </button>
      <TopicsMenu id="topics-menu" label={w.topics} groups={groups} current={current} />
      <a
        className="header-item"
        href={hrefOf(base, lang, { page: "lab" })}
        aria-current={route.page === "lab" ? "page" : undefined}
      >
        {w.lab}
      </a>
      <a
        className="header-item"
        href={hrefOf(base, lang, { page: "review" })}
        aria-current={route.page === "review" ? "page" : undefined}
      >
        {w.review}
      </a>
      <span className="header-gap" />
      {outline && outline.length > 0 && (
        <>
          <button
            type="button"
            className="header-item"
            popoverTarget="outline-menu"
            aria-label={w.outline}
            title={w.outline}
          >
            <Icon name="table-of-contents" size={18} />
          </button>
          <div id="outline-menu" className="menu outline-popover" popover="auto">
            <Outline lang={lang} headings={outline} labelId="outline-menu-title" />
          </div>
        </>
      )}
      <a
        className="header-item"
        href={alternates[other.lang]}
        lang={other.code}
        hrefLang={other.code}
        title={w.otherLanguage}
        data-language=""
      >
        {other.name}
      </a>
      <button
        type="button"
        className="header-item"
        aria-label={w.themeAuto}
        title={w.themeAuto}
        data-theme-button=""
        data-auto={w.themeAuto}
        data-light={w.themeLight}
        data-dark={w.themeDark}
      >
        <Icon name="sun-moon" className="theme-auto" size={18} />
        <Icon name="sun" className="theme-light" size={18} />
        <Icon name="moon" className="theme-dark" size={18} />
      </button>
    </header>
  );
}
