import type { ReviewEvent } from "../event.ts";
import { encodeEvent } from "../event.ts";
import { SCHEMA } from "../schema.ts";
import { unite } from "../unite.ts";

/** Names the format in the file's first line. */
export const FORMAT = "nabla-review";

/** What the first line of a backup says. */
export interface BackupHeader {
  readonly schema: number;
  /** When it was written (ms). */
  readonly exported: number;
  /** How many events were written. */
  readonly count: number;
}

/**
 * The text of a backup: JSON as a whole, and one event a line, so that a file that was cut short or damaged still gives what is
 * whole in it. `lines` are JSON of one event each.
 */
export function backupOfLines(lines: readonly string[], exported: number, schema = SCHEMA): string {
  const head = { format: FORMAT, schema, exported, count: lines.length };
  const first = `${JSON.stringify(head).slice(0, -1)},"events":[`;
  return `${first}\n${lines.join(",\n")}\n]}\n`;
}

/** A backup of these events, written at `exported` (ms): the same events give the same text, whatever order they come in. */
export const encodeBackup = (events: Iterable<ReviewEvent>, exported: number): string =>
  backupOfLines(unite(events).map(encodeEvent), exported);

/** The JSON of one record of any kind; text that says so in place of what JSON cannot hold. */
export const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '"not JSON"';
  } catch {
    return '"not JSON"';
  }
};

/** Records that could not be read, as JSON, one a line, for whoever wants to mend them by hand. */
export const encodeQuarantine = (records: readonly unknown[]): string =>
  `[\n${records.map(jsonOf).join(",\n")}\n]\n`;
