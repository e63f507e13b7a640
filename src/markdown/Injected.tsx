import type { ElementType, HTMLAttributes } from "react";

export interface InjectedProps extends HTMLAttributes<HTMLElement> {
  readonly tag: ElementType;
  readonly html: string;
  /** What the author wrote: TeX, code. For those who make something else of it; not an attribute. */
  readonly written?: string;
  /** Syntax tree node that react-markdown hands to every component; not an attribute. */
  readonly node?: unknown;
}

/** An element around HTML that our own build made (KaTeX, shiki, a drawing). */
export const Injected = ({ tag: Tag, html, written: _, node: __, ...rest }: InjectedProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from this build, never from a reader
  <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);
