import type { Desk, Given } from "../desk/desk.ts";
import { theDesk } from "../desk/index.ts";
import { type Kept, keep } from "./keep.ts";

/** What became of an answer; "absent" when there is no log to be had. */
export type Logged = Kept | "absent";

const begun = new WeakMap<Given, Promise<Logged>>();

/** Logs an answer, once for each object: whoever asks again hears what became of it. Never rejects. */
export function logged(given: Given, desk: () => Promise<Desk> = theDesk): Promise<Logged> {
  let running = begun.get(given);
  if (running === undefined) {
    running = desk()
      .then((open) => keep(open, given))
      .catch(() => "absent" as const);
    begun.set(given, running);
  }
  return running;
}
