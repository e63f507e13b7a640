import type { ReviewEvent, VoidEvent } from "./event.ts";

/** An event that counts. */
export type LiveEvent = Exclude<ReviewEvent, VoidEvent>;

/** An event with its time (ms) after clamping: never earlier than what the same install wrote before it. */
export interface Timed {
  readonly event: LiveEvent;
  readonly at: number;
}

/** Ids that some void takes back. */
export function voidedIds(events: readonly ReviewEvent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) if (event.kind === "void") ids.add(event.ref);
  return ids;
}

/**
 * The events that count, in the order in which they count. Takes them in `byOrigin` order. Voids have no time of their own:
 * one written by a wrong clock must not move what comes after it.
 */
export function inOrder(events: readonly ReviewEvent[], voided: ReadonlySet<string>): Timed[] {
  const timed: Timed[] = [];
  let dev = "";
  let latest = 0;
  for (const event of events) {
    if (event.kind === "void" || voided.has(event.id)) continue;
    latest = event.dev === dev ? Math.max(latest, event.t) : event.t;
    dev = event.dev;
    timed.push({ event, at: latest });
  }
  // The sort is stable, so that equal times keep the order by install, count and id.
  return timed.sort((a, b) => a.at - b.at);
}
