import type { HTMLAttributes } from "react";

interface HtmlProps extends HTMLAttributes<HTMLElement> {
  /** From the book, made by this site's build. */
  readonly html: string;
  readonly tag?: "div" | "span";
}

/** Words of a card as the book typesets them. */
export const Html = ({ html, tag: Tag = "div", ...rest }: HtmlProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from this build, never from a reader
  <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);
