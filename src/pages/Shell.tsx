import type { ReactNode } from "react";
import { Header, type HeaderProps } from "./Header.tsx";
import { offlineWords } from "./offlineWords.ts";
import { editHref } from "./repository.ts";
import { hrefOf } from "./routes.ts";
import { pageWords } from "./words.ts";

export interface ShellProps extends HeaderProps {
  /** Repository path of the page's text, for the edit link. */
  readonly source?: string | undefined;
  readonly children: ReactNode;
}

/** Everything inside `<body>`: the header and footer around a page. */
export function Shell({ source, children, ...header }: ShellProps): ReactNode {
  const w = pageWords[header.lang];
  const edit = editHref(source);
  return (
    <>
      <a className="skip-link" href="#main">
        {w.skip}
      </a>
      <Header {...header} />
      <main id="main" className="site-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>{w.licence}</p>
        <p>{w.private}</p>
        <p>
          <a href={hrefOf(header.base, header.lang, { page: "offline" })}>
            {offlineWords[header.lang].link}
          </a>
        </p>
        {edit && (
          <p className="edit">
            <a href={edit}>{w.edit}</a>
          </p>
        )}
      </footer>
    </>
  );
}
