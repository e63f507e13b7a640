import { createContext, type HTMLAttributes, useContext } from "react";

/** The language of a card's words where it is not the page's. */
export const ForeignWords = createContext<string | undefined>(undefined);

interface HtmlProps extends HTMLAttributes<HTMLElement> {
  /** From the book, made by this site's build. */
  readonly html: string;
  readonly tag?: "div" | "span";
}

/** Words of a card as the book typesets them. */
export function Html({ html, tag: Tag = "div", ...rest }: HtmlProps) {
  const lang = useContext(ForeignWords);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from this build, never from a reader
  return <Tag lang={lang} {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
