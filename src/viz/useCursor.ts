import { type PointerEvent, useRef } from "react";
import type { PlotArea } from "./Plot.tsx";
import { pointIn } from "./useDrag.ts";

/**
 * Handlers for a transparent rectangle over a plot: reports the data x under a hovering mouse or a
 * dragged finger, at most once a frame.
 */
export function useCursor(
  area: PlotArea,
  onMove: (x: number, y: number) => void,
  onEnd?: () => void,
) {
  const frame = useRef(0);
  const at = useRef<[number, number]>([0, 0]);
  const latest = useRef({ area, onMove });
  latest.current = { area, onMove };
  const handle = (event: PointerEvent<Element>) => {
    at.current = pointIn(event.currentTarget, event.clientX, event.clientY);
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const { area: a, onMove: report } = latest.current;
      report(a.x.invert(at.current[0]), a.y.invert(at.current[1]));
    });
  };
  return {
    onPointerMove: handle,
    onPointerDown: handle,
    onPointerUp: () => onEnd?.(),
    onPointerLeave: () => onEnd?.(),
  };
}
