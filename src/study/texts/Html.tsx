interface HtmlProps {
  readonly html: string;
  readonly className?: string;
}

/** A piece of the book, whose mark-up was made when the site was built: nothing in it comes from a reader. */
export const Html = ({ html, className = "" }: HtmlProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  <div className={`book ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
);
