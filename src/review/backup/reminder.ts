import { DAY } from "../day.ts";

/** When and at how many events the last backup was made. */
export interface LastExport {
  readonly t: number;
  readonly answers: number;
}

/** True when a backup is worth a word: fourteen days or a hundred answers after the last one, or the first hundred answers. */
export function backupDue(answers: number, now: number, last: LastExport | null): boolean {
  const since = answers - (last?.answers ?? 0);
  if (since <= 0) return false;
  return since >= 100 || (last !== null && now - last.t >= 14 * DAY);
}
