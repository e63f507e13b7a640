import { useSyncExternalStore } from "react";
import type { Desk } from "../desk/desk.ts";
import { localDay } from "../review/day.ts";

/** How often the clock is looked at (ms): a page may stay in sight over night, or on a laptop that sleeps for days. */
const LOOK = 60_000;

function follow(look: () => void): () => void {
  const looking = setInterval(look, LOOK);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(looking);
    document.removeEventListener("visibilitychange", look);
  };
}

/** The reader's day, by its number: who shows something of today is drawn anew when another has begun. */
export const useLocalDay = (desk: Desk): number =>
  useSyncExternalStore(follow, () => localDay(desk.now()));
