import { useEffect, useEffectEvent } from "react";
import { useReducedMotion } from "./useReducedMotion.ts";

export interface Ticker {
  readonly playing: boolean;
  readonly stepsPerSecond: number;
  /** Called with the whole steps that have come due, at most once a frame. */
  readonly onStep: (steps: number) => void;
}

/** After a stall longer than this (ms) the missed time is forgiven rather than caught up in a leap. */
const longestFrame = 250;

/**
 * The one animation loop: it counts steps, so that nobody above handles milliseconds. It rests while the
 * page is hidden. Under reduced motion a second's steps come as one jump each second.
 */
export function useTicker({ playing, stepsPerSecond, onStep }: Ticker): void {
  const reduced = useReducedMotion();
  const step = useEffectEvent(onStep);

  useEffect(() => {
    if (!playing) return;
    if (reduced) {
      const jump = Math.max(1, Math.round(stepsPerSecond));
      const timer = setInterval(() => document.hidden || step(jump), 1000);
      return () => clearInterval(timer);
    }

    let handle = 0;
    let before: number | undefined;
    let owed = 0;
    const frame = (now: number) => {
      owed += (Math.min(now - (before ?? now), longestFrame) * stepsPerSecond) / 1000;
      before = now;
      const whole = Math.floor(owed);
      owed -= whole;
      if (whole > 0) step(whole);
      handle = requestAnimationFrame(frame);
    };
    const start = () => {
      cancelAnimationFrame(handle);
      before = undefined;
      if (!document.hidden) handle = requestAnimationFrame(frame);
    };
    start();
    document.addEventListener("visibilitychange", start);
    return () => {
      cancelAnimationFrame(handle);
      document.removeEventListener("visibilitychange", start);
    };
  }, [playing, stepsPerSecond, reduced]);
}
