import { useCallback, useEffect, useRef, useState } from "react";
import { formatHash, parseHash } from "./address.ts";

/** How a state stands in the address. Keep it the same from render to render. */
export interface AddressForm<S> {
  /** Any text becomes a legal state; `repaired` names the keys that were not. */
  read(query: string): { readonly values: S; readonly repaired: readonly string[] };
  write(state: S): string;
}

export interface AddressState<S> {
  readonly state: S;
  /** Keys of the address that had to be repaired; empty most of the time. */
  readonly repaired: readonly string[];
  /** Lays legal values over the state; the controls only ever make legal ones. */
  set(patch: Partial<S>): void;
  /** The hand has let go: write the state into the address. */
  commit(): void;
  /** Writes the state into the address, and gives that whole. */
  link(): string;
  reset(): void;
  dismiss(): void;
}

/**
 * State of one island, kept in step with `#<id>?…`. The first render always shows `start`, so that it
 * equals the static page; the address is applied after hydration.
 */
export function useAddress<S>(
  id: string,
  start: S,
  { read, write }: AddressForm<S>,
): AddressState<S> {
  const [state, setState] = useState(start);
  const [repaired, setRepaired] = useState<readonly string[]>([]);
  const current = useRef(state);
  const addressed = useRef(false);

  const apply = useCallback((next: S) => {
    current.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      const address = parseHash(location.hash);
      const named = address.id === id;
      if (named && address.query !== "") {
        const found = read(address.query);
        addressed.current = true;
        apply(found.values);
        setRepaired(found.repaired);
      } else if (addressed.current && (named || location.hash === "")) {
        // Back to before any state was written, or to where it was reset: the page's own picture.
        addressed.current = false;
        apply(start);
        setRepaired([]);
      }
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [id, start, read, apply]);

  const set = useCallback((patch: Partial<S>) => apply({ ...current.current, ...patch }), [apply]);
  const commit = useCallback(() => {
    addressed.current = true;
    const hash = formatHash(id, write(current.current));
    if (hash !== location.hash) history.replaceState(history.state, "", hash);
  }, [id, write]);
  const link = useCallback(() => {
    commit();
    return new URL(formatHash(id, write(current.current)), location.href).href;
  }, [id, write, commit]);
  const dismiss = useCallback(() => setRepaired([]), []);
  const reset = useCallback(() => {
    apply(start);
    dismiss();
    commit();
  }, [apply, start, dismiss, commit]);
  return { state, repaired, set, commit, link, reset, dismiss };
}
