import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { choice, decodeState, encode, option, same, seed } from "../params/index.ts";
import { formatHash, parseHash } from "../widgets/frame/address.ts";

/** Which task is shown. */
export interface PracticeState {
  readonly drill: string;
  readonly seed: number;
}

export const practiceParams = (drills: readonly string[], firstSeed: number) => ({
  drill: choice({
    label: same("drill"),
    options: drills.map((id) => option(id, same(id))),
    initial: drills[0] as string,
  }),
  seed: seed({ initial: firstSeed }),
});

/** Both halves stand in the address, even where they are as at the start: a link is to say which task it means. */
export const practiceHash = (
  id: string,
  state: PracticeState,
  drills: readonly string[],
): string => {
  const params = practiceParams(drills, 0);
  return formatHash(
    id,
    `drill=${encode(params.drill, state.drill)}&seed=${encode(params.seed, state.seed)}`,
  );
};

/** The task, kept in step with `#<id>?drill=…&seed=…`; whatever stands there becomes a task that exists. */
export function usePracticeState(id: string, drills: readonly string[], firstSeed: number) {
  const params = useMemo(() => practiceParams(drills, firstSeed), [drills, firstSeed]);
  const start = useMemo<PracticeState>(
    () => ({ drill: params.drill.initial, seed: params.seed.initial }),
    [params],
  );
  const [state, setState] = useState(start);
  const [repaired, setRepaired] = useState(false);
  const current = useRef(state);
  const addressed = useRef(false);

  const apply = useCallback((next: PracticeState, mended: boolean) => {
    current.current = next;
    setState(next);
    setRepaired(mended);
  }, []);
  useEffect(() => {
    const follow = () => {
      const address = parseHash(location.hash);
      const named = address.id === id;
      if (named && address.query !== "") {
        const read = decodeState(params, address.query, start);
        addressed.current = true;
        apply(read.values, read.repaired.length > 0);
      } else if (addressed.current && (named || location.hash === "")) {
        addressed.current = false;
        apply(start, false);
      }
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [id, params, start, apply]);

  /** Writes the address. */
  const commit = useCallback(() => {
    addressed.current = true;
    const hash = practiceHash(id, current.current, drills);
    if (hash !== location.hash) history.replaceState(history.state, "", hash);
  }, [id, drills]);
  const set = useCallback(
    (patch: Partial<PracticeState>) => apply({ ...current.current, ...patch }, false),
    [apply],
  );
  return { state, repaired, set, commit };
}
