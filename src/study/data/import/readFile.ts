import { type ImportPreview, previewImport } from "../../../review/backup/preview.ts";
import { type BackupRead, backupLimits, readBackup, textOf } from "../../../review/backup/read.ts";
import type { ReviewEvent } from "../../../review/event.ts";
import { afterReading, type Flow, type ReadFile } from "./flow.ts";

interface Options {
  readonly signal: AbortSignal;
  /** The share that was read, 0–1. */
  readonly onProgress: (done: number) => void;
}

/** Bytes of a character at most: a file beyond this is too large whatever is in it. */
const BYTES = 4;

/** Reads a file that a reader chose and compares it with what is here. Writes nothing, and never rejects. */
export async function readFile(
  file: File,
  here: readonly ReviewEvent[],
  { signal, onProgress }: Options,
): Promise<Flow> {
  const { name, size } = file;
  if (size > backupLimits.size * BYTES) return { at: "refused", why: { kind: "tooLarge" } };
  const tell = (read: number) => onProgress(size === 0 ? 1 : Math.min(read / size, 1));
  let read: BackupRead | null;
  let preview: ImportPreview;
  try {
    read = await readBackup(textOf(file), { signal, onProgress: tell });
    if (read.status !== "read") return afterReading(read);
    preview = await previewImport(read, here);
  } catch {
    return afterReading(null);
  }
  if (signal.aborted) return { at: "cancelled" };
  return { at: "preview", name, file: read satisfies ReadFile, preview };
}
