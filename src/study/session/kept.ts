import type { Desk } from "../../desk/desk.ts";
import { localDay } from "../../review/day.ts";
import { recallHere, rememberHere } from "../tabMemory.ts";
import { decodeSitting, encodeSitting, type Sitting, viewOf } from "./sitting.ts";

const key = "nabla:session";

/** The session of this tab, if it began today. */
export function keptSitting(desk: Desk): Sitting | null {
  const { book, state } = desk.view();
  const kept = decodeSitting(recallHere(key), book, state);
  return kept?.day === localDay(desk.now()) ? kept : null;
}

// A session that ended on this page is over when its address is opened again; after a reload it is shown once more.
let ended = "";
/** By its seed, the sitting that this page has begun or taken up last. */
let present = -1;

/** Keeps a sitting that is begun or taken up. */
export function keepSitting(sitting: Sitting): void {
  present = sitting.seed;
  keepOn(sitting);
}

/** Keeps what has become of it; another that has begun meanwhile stays. */
export function keepOn(sitting: Sitting): void {
  if (sitting.seed !== present) return;
  const text = encodeSitting(sitting);
  if (viewOf(sitting).now === null) ended = text;
  rememberHere(key, text);
}

/** Whether opening its address goes on with it. */
export const goesOn = (sitting: Sitting): boolean => encodeSitting(sitting) !== ended;
