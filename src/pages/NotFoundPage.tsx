import type { ReactNode } from "react";
import { hrefOf } from "./routes.ts";
import { pageWords } from "./words.ts";

const editions = [
  { lang: "en", code: "en" },
  { lang: "zh", code: "zh-CN" },
] as const;

/** In both languages, since a wrong address does not tell which one was wanted. */
export const NotFoundPage = ({ base }: { readonly base: string }): ReactNode => (
  <div className="missing">
    {editions.map(({ lang, code }, i) => {
      const Title = i === 0 ? "h1" : "h2";
      return (
        <section key={lang} lang={code}>
          <Title>{pageWords[lang].missingTitle}</Title>
          <p>{pageWords[lang].missingText}</p>
          <p>
            <a href={hrefOf(base, lang, { page: "home" })} hrefLang={code}>
              {pageWords[lang].toHome}
            </a>
          </p>
        </section>
      );
    })}
  </div>
);
