import { type PointerEvent, useEffect, useRef } from "react";

interface Drag {
  onPointerDown(event: PointerEvent<Element>): void;
  onPointerMove(event: PointerEvent<Element>): void;
  onPointerUp(event: PointerEvent<Element>): void;
  onPointerCancel(event: PointerEvent<Element>): void;
}

/** Pointer position in the pixels of the SVG that holds `target`. */
export function pointIn(target: Element, clientX: number, clientY: number): [number, number] {
  const svg =
    target instanceof SVGSVGElement ? target : ((target as SVGElement).ownerSVGElement ?? target);
  const box = svg.getBoundingClientRect();
  return [clientX - box.left, clientY - box.top];
}

/**
 * Ref for what a finger may drag any way: the page then does not scroll under it. Chromium honours
 * `touch-action` on a whole drawing only, not on a shape inside it.
 */
export function holdTouch(element: Element | null): (() => void) | undefined {
  if (!element) return;
  const hold = (event: Event) => event.preventDefault();
  element.addEventListener("touchstart", hold, { passive: false });
  return () => element.removeEventListener("touchstart", hold);
}

/**
 * Dragging by mouse, pen or touch. Moves are coalesced to the last one of a frame, so that a slow
 * redraw never leaves a queue behind it. `onEnd` fires once, on release.
 */
export function useDrag(onDrag: (x: number, y: number) => void, onEnd?: () => void): Drag {
  const latest = useRef({ onDrag, onEnd });
  latest.current = { onDrag, onEnd };
  const frame = useRef(0);
  const held = useRef<number | null>(null);
  const at = useRef<[number, number]>([0, 0]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const move = (event: PointerEvent<Element>) => {
    at.current = pointIn(event.currentTarget, event.clientX, event.clientY);
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      latest.current.onDrag(...at.current);
    });
  };
  const end = (event: PointerEvent<Element>) => {
    if (held.current !== event.pointerId) return;
    held.current = null;
    if (frame.current !== 0) {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      latest.current.onDrag(...at.current);
    }
    latest.current.onEnd?.();
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      held.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(event);
    },
    onPointerMove(event) {
      if (held.current === event.pointerId) move(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
