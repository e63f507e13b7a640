import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Params, Values } from "../../params/index.ts";
import type { AnyWidget } from "../widget.ts";
import { formatHash, parseHash } from "./address.ts";
import { readState, startValues, writeState } from "./state.ts";

type State = Values<Params>;

export interface WidgetState {
  readonly values: State;
  /** The island's own initial state: its directive's attributes over the widget's initial values. */
  readonly start: State;
  /** Keys of the address that had to be repaired; empty most of the time. */
  readonly repaired: readonly string[];
  /** Lays legal values over the state; the controls only ever make legal ones. */
  set(patch: Readonly<Record<string, unknown>>): void;
  /** The hand has let go: write the state into the address. */
  commit(): void;
  reset(): void;
  dismiss(): void;
}

/**
 * State of one drawing, kept in step with `#<id>?…`. The first render always shows `start`, so that it
 * equals the static page; the address is applied after hydration.
 */
export function useWidgetState(
  widget: AnyWidget,
  id: string,
  attributes: Readonly<Record<string, string>>,
): WidgetState {
  const start = useMemo(() => startValues<Params>(widget, attributes), [widget, attributes]);
  const [values, setValues] = useState(start);
  const [repaired, setRepaired] = useState<readonly string[]>([]);
  const current = useRef(values);
  const addressed = useRef(false);

  const apply = useCallback((next: State) => {
    current.current = next;
    setValues(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      const address = parseHash(location.hash);
      const named = address.id === id;
      if (named && address.query !== "") {
        const read = readState<Params>(widget, address.query, start);
        addressed.current = true;
        apply(read.values);
        setRepaired(read.repaired);
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
  }, [widget, id, start, apply]);

  const set = useCallback(
    (patch: Readonly<Record<string, unknown>>) => apply({ ...current.current, ...patch } as State),
    [apply],
  );
  const commit = useCallback(() => {
    addressed.current = true;
    const hash = formatHash(id, writeState(widget, current.current, start));
    if (hash !== location.hash) history.replaceState(history.state, "", hash);
  }, [widget, id, start]);
  const reset = useCallback(() => {
    apply(start);
    setRepaired([]);
    commit();
  }, [apply, start, commit]);
  const dismiss = useCallback(() => setRepaired([]), []);
  return { values, start, repaired, set, commit, reset, dismiss };
}
