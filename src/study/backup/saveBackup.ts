import type { Desk } from "../../desk/desk.ts";
import { encodeBackup } from "../../review/backup/json.ts";
import { dateOfDay } from "../../review/date.ts";
import { DAY, type Moment } from "../../review/day.ts";
import { download } from "../../widgets/frame/export/download.ts";
import { factsOf } from "./facts.ts";
import { rememberExport } from "./lastExport.ts";

/** Names a file by what is in it and the reader's date: `nabla-review-2026-11-21.json`. */
export const fileName = (what: string, { t, tz }: Moment, extension: string): string =>
  `nabla-${what}-${dateOfDay(Math.floor((t + tz * 60_000) / DAY))}.${extension}`;

/** Hands the reader a backup of everything, what waits to be written included, and remembers that it was made. */
export async function saveBackup(desk: Desk): Promise<void> {
  const now = desk.now();
  const { state } = desk.view();
  const text = encodeBackup(state.events, now.t);
  download(fileName("review", now, "json"), text, "application/json");
  await rememberExport(desk, { t: now.t, answers: factsOf(state).answers });
}
