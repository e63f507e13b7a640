import type { Lang } from "../../params/index.ts";

/** Which drawing a fragment names, and the text of its state: `#optimizer-race?beta=0.99`. */
export interface Address {
  readonly id: string;
  readonly query: string;
}

/** Never throws: a fragment that is no address names nothing. */
export function parseHash(hash: string): Address {
  const text = hash.startsWith("#") ? hash.slice(1) : hash;
  const at = text.indexOf("?");
  return at < 0 ? { id: text, query: "" } : { id: text.slice(0, at), query: text.slice(at + 1) };
}

export const formatHash = (id: string, query: string): string =>
  query === "" ? `#${id}` : `#${id}?${query}`;

/** Where a drawing stands alone, in the state of the query. `base` ends in a slash. */
export const labHref = (base: string, lang: Lang, widget: string, query: string): string =>
  `${base}${lang === "zh" ? "zh/" : ""}lab/${widget}/${formatHash(widget, query)}`;
