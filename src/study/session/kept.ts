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
let ended = "";

export function keepSitting(sitting: Sitting): void {
  const text = encodeSitting(sitting);
  if (viewOf(sitting).now === null) ended = text;
  remember(key, text, shelf);
}

/** Whether opening its address goes on with it. */
export const goesOn = (sitting: Sitting): boolean => encodeSitting(sitting) !== ended;
