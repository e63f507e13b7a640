import { useEffect, useRef, useState } from "react";
import type { SweepPoint } from "../../math/optimizers/index.ts";
import type { ContestantId } from "./contestants.ts";
import type { Race } from "./model.ts";
import { sweepRunner } from "./sweepRates.ts";

export type Sweeps = ReadonlyMap<ContestantId, readonly SweepPoint[]>;

/**
 * The sweeps of a race, one runner a task so that a hand that is dragging never waits for them. A sweep that
 * has begun is finished and shown before the next one begins: the curves follow the hand, a little late.
 */
export function useSweep(race: Race): { readonly sweeps: Sweeps; readonly of: Race | null } {
  const [done, setDone] = useState<{ sweeps: Sweeps; of: Race | null }>({
    sweeps: new Map(),
    of: null,
  });
  const wanted = useRef(race);
  const timer = useRef(0);
  wanted.current = race;

  useEffect(() => {
    if (timer.current !== 0 || done.of === race) return;
    const target = wanted.current;
    const found = new Map<ContestantId, readonly SweepPoint[]>();
    const next = (i: number) => {
      const runner = target.runners[i];
      if (runner === undefined) {
        timer.current = 0;
        setDone({ sweeps: found, of: target });
        return;
      }
      found.set(runner.id, sweepRunner(target, runner));
      timer.current = window.setTimeout(next, 0, i + 1);
    };
    timer.current = window.setTimeout(next, 0, 0);
  }, [race, done]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = 0;
    },
    [],
  );
  return done;
}
