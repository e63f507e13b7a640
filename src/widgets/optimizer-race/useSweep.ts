import { useEffect, useRef, useState } from "react";
import type { Race } from "./model.ts";
import { type Sweep, type SweptRunner, sweepExtent, sweepRunner } from "./sweepRates.ts";

/** Rates are tried while the browser has nothing better to do; a busy one still gets round to them. */
const patience = 400;
const enough = 5;

const whenIdle = (work: (left: () => number) => void): number =>
  typeof requestIdleCallback === "function"
    ? requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: patience })
    : window.setTimeout(work, 30, () => 0);

const forget = (handle: number): void => {
  if (typeof cancelIdleCallback === "function") cancelIdleCallback(handle);
  else clearTimeout(handle);
};

/**
 * The sweep of a race, runner by runner in idle moments, so that a hand that is dragging never waits for it. A sweep
 * that has begun is finished and shown before the next one begins: the curves follow the hand, a little late.
 */
export function useSweep(race: Race): Sweep | null {
  const [done, setDone] = useState<{ sweep: Sweep; of: Race } | null>(null);
  const wanted = useRef(race);
  const handle = useRef(0);
  wanted.current = race;

  useEffect(() => {
    if (handle.current !== 0 || done?.of === race) return;
    const target = wanted.current;
    const curves: SweptRunner[] = [];
    const work = (left: () => number) => {
      do {
        const runner = target.runners[curves.length];
        if (runner === undefined) {
          handle.current = 0;
          setDone({ sweep: { curves, extent: sweepExtent(target, curves) }, of: target });
          return;
        }
        curves.push(sweepRunner(target, runner));
      } while (left() > enough);
      handle.current = whenIdle(work);
    };
    handle.current = whenIdle(work);
  }, [race, done]);
  useEffect(
    () => () => {
      forget(handle.current);
      handle.current = 0;
    },
    [],
  );
  return done?.sweep ?? null;
}
