import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** React warns about layout effects on the server, where they do nothing anyway. */
export const useClientLayoutEffect: typeof useLayoutEffect =
  typeof window === "undefined" ? () => {} : useLayoutEffect;

/**
 * Width of an element in CSS pixels, `nominal` until it has been measured (and on the server).
 * Only the width is measured: heights are given, so measuring can never move the page.
 */
export function useWidth<E extends Element>(
  nominal: number,
): [ref: RefObject<E | null>, width: number, measured: boolean] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useClientLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver((entries) => {
      const w = Math.round(entries[0]?.contentRect.width ?? 0);
      if (w > 0) setWidth(w);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width ?? nominal, width !== null];
}
