import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { PlotArea } from "./Plot.tsx";

/** Visible rectangle in data units. */
export interface View {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The view shrunk or widened by `factor` about a data point, not beyond `limit` times smaller or larger than `home`. */
export function zoomView(
  view: View,
  factor: number,
  [cx, cy]: readonly [number, number],
  home: View,
  limit = 64,
): View {
  const now = view.x[1] - view.x[0];
  const full = home.x[1] - home.x[0];
  const k = Math.min((full * 4) / now, Math.max(full / limit / now, factor));
  const about = ([lo, hi]: readonly [number, number], c: number) =>
    [c + (lo - c) * k, c + (hi - c) * k] as const;
  return { x: about(view.x, cx), y: about(view.y, cy) };
}

export const panView = (view: View, dx: number, dy: number): View => ({
  x: [view.x[0] + dx, view.x[1] + dx],
  y: [view.y[0] + dy, view.y[1] + dy],
});

/**
 * Zoom and pan over a plot: Ctrl or ⌘ + wheel (a bare wheel keeps scrolling the page), two-finger pinch,
 * drag on the background. Returns handlers for the background rectangle; `wheelRef` goes on the same element,
 * because a wheel listener that prevents scrolling cannot be passive.
 */
export function useZoom(
  area: PlotArea,
  view: View,
  home: View,
  onView: (view: View) => void,
  wheelRef: RefObject<SVGElement | null>,
) {
  const latest = useRef({ area, view, home, onView });
  latest.current = { area, view, home, onView };
  const fingers = useRef(new Map<number, [number, number]>());

  useEffect(() => {
    const element = wheelRef.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { area: a, view: v, home: h, onView: report } = latest.current;
      const box = element.ownerSVGElement?.getBoundingClientRect();
      const at = [
        a.x.invert(event.clientX - (box?.left ?? 0)),
        a.y.invert(event.clientY - (box?.top ?? 0)),
      ] as const;
      report(zoomView(v, Math.exp(Math.max(-50, Math.min(50, event.deltaY)) * 0.01), at, h));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [wheelRef]);

  const release = (event: PointerEvent<Element>) => {
    fingers.current.delete(event.pointerId);
  };
  return {
    onPointerDown(event: PointerEvent<Element>) {
      if (event.button !== 0) return;
      fingers.current.set(event.pointerId, [event.clientX, event.clientY]);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<Element>) {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const { area: a, view: v, home: h, onView: report } = latest.current;
      const now: [number, number] = [event.clientX, event.clientY];
      const others = [...fingers.current]
        .filter(([id]) => id !== event.pointerId)
        .map(([, p]) => p);
      fingers.current.set(event.pointerId, now);
      const other = others[0];
      if (other) {
        const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
        const is = Math.hypot(now[0] - other[0], now[1] - other[1]);
        const box = (event.currentTarget as SVGElement).ownerSVGElement?.getBoundingClientRect();
        const at = [
          a.x.invert((now[0] + other[0]) / 2 - (box?.left ?? 0)),
          a.y.invert((now[1] + other[1]) / 2 - (box?.top ?? 0)),
        ] as const;
        if (was > 0 && is > 0) report(zoomView(v, was / is, at, h));
        return;
      }
      const perX = (v.x[1] - v.x[0]) / a.width;
      const perY = (v.y[1] - v.y[0]) / a.height;
      report(panView(v, -(now[0] - before[0]) * perX, (now[1] - before[1]) * perY));
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
