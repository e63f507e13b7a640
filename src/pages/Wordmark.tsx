import type { ReactNode } from "react";

/** The site's sign: ∇, drawn so that it is equally crisp whatever fonts the reader has. */
export const Wordmark = ({ href }: { readonly href: string }): ReactNode => (
  <a className="wordmark" href={href} aria-label="Nabla">
    <svg width="17" height="16" viewBox="0 0 17 16" aria-hidden="true">
      <path
        d="M1.5 2h14L8.5 14.5Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
    </svg>
    <span className="name">Nabla</span>
  </a>
);
