import { breathe } from "../breathe.ts";
import { encodeEvent, type ReviewEvent } from "../event.ts";
import type { BackupRead } from "./read.ts";

/** What an import would do: “312 new, 40 already here, 0 rejected”. */
export interface ImportPreview {
  readonly fresh: number;
  readonly known: number;
  /** Of the known ones, how many say something else than what is here: only a file changed by hand has any. */
  readonly clashes: number;
  readonly rejected: number;
}

/** Events between two rests. */
const REST = 5000;

/** Compares a file that was read with the events that are here; rests now and then, so that a page stays alive. */
export async function previewImport(
  read: Pick<Extract<BackupRead, { readonly status: "read" }>, "events" | "rejected">,
  here: Iterable<ReviewEvent>,
  pause = breathe,
): Promise<ImportPreview> {
  const byId = new Map([...here].map((event) => [event.id, event]));
  const incoming = new Map(read.events.map((event) => [event.id, event]));
  let known = 0;
  let clashes = 0;
  let compared = 0;
  for (const [id, event] of incoming) {
    if (++compared % REST === 0) await pause();
    const mine = byId.get(id);
    if (mine === undefined) continue;
    known++;
    if (encodeEvent(mine) !== encodeEvent(event)) clashes++;
  }
  return { fresh: incoming.size - known, known, clashes, rejected: read.rejected };
}
