/** A piece of the book, whose mark-up was made when the site was built. */
export const Html = ({
  html,
  className,
}: {
  readonly html: string;
  readonly className?: string;
}) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it comes from the book, not from a reader
  <div
    className={className ? `book ${className}` : "book"}
    dangerouslySetInnerHTML={{ __html: html }}
  />
);
