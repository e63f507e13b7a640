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
