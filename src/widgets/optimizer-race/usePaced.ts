import { useEffect, useRef, useState } from "react";

/** The value, renewed at most once in `interval` ms: nobody reads numbers that change sixty times a second. */
export function usePaced<T>(value: T, interval: number): T {
  const [shown, setShown] = useState(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const show = () => {
      last.current = performance.now();
      setShown(value);
    };
    const wait = last.current + interval - performance.now();
    if (wait <= 0) {
      show();
      return;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, interval]);
  return shown;
}
