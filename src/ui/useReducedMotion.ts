import { useSyncExternalStore } from "react";

const query = "(prefers-reduced-motion: reduce)";

const subscribe = (changed: () => void) => {
  const list = window.matchMedia?.(query);
  list?.addEventListener("change", changed);
  return () => list?.removeEventListener("change", changed);
};

/** Whether the reader asked for less motion; `false` on the server. */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(query).matches ?? false,
    () => false,
  );
