import type { Desk } from "../../desk/desk.ts";
import { localDay } from "../../review/day.ts";
import { recall, remember } from "../../review/storage/texts.ts";
import { decodeSitting, encodeSitting, type Sitting, viewOf } from "./sitting.ts";

const key = "nabla:session";
const shelf = "sessionStorage";

/** The session of this tab, if it began today. */
export function keptSitting(desk: Desk): Sitting | null {
  const { book, state } = desk.view();
  const kept = decodeSitting(recall(key, shelf), book, state);
  return kept?.day === localDay(desk.now()) ? kept : null;
}

// A session that ended on this page is over when its address is opened again; after a reload it is shown once more.
let ended = -1;
/** The sitting that this page has begun or taken up last. Both are told by their seeds. */
let present = -1;

/** Keeps a sitting that is begun or taken up. */
export function keepSitting(sitting: Sitting): void {
  present = sitting.seed;
  keepOn(sitting);
}

/** Keeps what has become of it; another that has begun meanwhile stays. */
export function keepOn(sitting: Sitting): void {
  if (sitting.seed !== present) return;
  if (viewOf(sitting).now === null) ended = sitting.seed;
  remember(key, encodeSitting(sitting), shelf);
}

/** Whether opening its address goes on with it. */
export const goesOn = (sitting: Sitting): boolean =>
  sitting.seed !== ended || viewOf(sitting).now !== null;
