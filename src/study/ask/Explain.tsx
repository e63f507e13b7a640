import { useRef } from "react";
import type { Lang } from "../../params/index.ts";
import { useKeys } from "../session/useKeys.ts";
import { askWords } from "./words.ts";

interface ExplainProps {
  readonly href: string;
  readonly lang: Lang;
  readonly name?: string;
}

/** Where the answer is explained, beside the session and not in its place. */
export function Explain({ href, lang, name }: ExplainProps) {
  const w = askWords[lang];
  const link = useRef<HTMLAnchorElement>(null);
  useKeys({ e: () => link.current?.click() });
  return (
    <a ref={link} className="ask-explain" href={href} target="_blank" rel="noopener">
      {name ?? w.explain}
      <span className="visually-hidden">
        {lang === "zh" ? "（" : " ("}
        {w.newTab}
        {lang === "zh" ? "）" : ")"}
      </span>
      <kbd className="ask-key" aria-hidden="true">
        E
      </kbd>
    </a>
  );
}
