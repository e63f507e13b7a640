import { breathe } from "../breathe.ts";
import type { ReviewEvent } from "../event.ts";
import { SCHEMA } from "../schema.ts";
import { parseJson, readHead } from "./header.ts";
import type { BackupHeader } from "./json.ts";
import { type Line, lineCutter } from "./lines.ts";
import { type Rejected, Sieve, TooMany } from "./sieve.ts";

/** What a file may hold. Ten thousand answers are some 3 MB. */
export interface BackupLimits {
  /** UTF-16 units in the file. */
  readonly size: number;
  /** UTF-16 units in one event. */
  readonly line: number;
  readonly events: number;
}
export const backupLimits: BackupLimits = { size: 2 ** 26, line: 2 ** 15, events: 250_000 };

/** What came of reading a file. Nothing has been written. */
export type BackupRead =
  | {
      readonly status: "read";
      readonly header: BackupHeader;
      readonly events: readonly ReviewEvent[];
      /** How many were rejected, and the first hundred of them. */
      readonly rejected: number;
      readonly rejections: readonly Rejected[];
      /** False when fewer entries were found than were written: the file was cut short. */
      readonly complete: boolean;
    }
  | { readonly status: "newer"; readonly found: number; readonly known: number }
  | { readonly status: "foreign" }
  | { readonly status: "too-large" }
  | { readonly status: "cancelled" };

export interface ReadOptions {
  readonly limits?: BackupLimits;
  readonly signal?: AbortSignal;
  /** Called now and then with the number of UTF-16 units read. */
  readonly onProgress?: (read: number) => void;
  /** Lets the page breathe between pieces. */
  readonly pause?: () => Promise<void>;
}

const PIECE = 2 ** 18;

const newer = (found: number): BackupRead => ({ status: "newer", found, known: SCHEMA });

function result(sieve: Sieve, header: BackupHeader): BackupRead {
  const { events, rejected, rejections, closed } = sieve;
  const complete = closed && sieve.entries >= header.count;
  return { status: "read", header, events, rejected, rejections, complete };
}

/** Entries between two rests. */
const ENTRIES = 1000;

async function readWhole(
  text: string,
  sieve: Sieve,
  { signal, pause = breathe }: ReadOptions,
): Promise<BackupRead> {
  const value = parseJson(text);
  const head = readHead(value);
  if (head === "foreign") return { status: "foreign" };
  if ("newer" in head) return newer(head.newer);
  const entries = (value as { events?: unknown }).events;
  if (!Array.isArray(entries)) return { status: "foreign" };
  for (const [i, entry] of entries.entries()) {
    sieve.take(entry, null);
    if (i % ENTRIES !== ENTRIES - 1) continue;
    await pause();
    if (signal?.aborted) return { status: "cancelled" };
  }
  sieve.closed = true;
  return result(sieve, head);
}

async function* pieces(source: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const chunk of source) {
    for (let i = 0; i < chunk.length; i += PIECE) yield chunk.slice(i, i + PIECE);
  }
}

/**
 * Reads a backup that comes in pieces. Never throws for what is in it: what is not a backup is refused whole, what is partly
 * bad gives the valid events and says what is wrong with the others.
 */
export async function readBackup(
  source: AsyncIterable<string> | Iterable<string>,
  options: ReadOptions = {},
): Promise<BackupRead> {
  const { limits = backupLimits, signal, onProgress, pause = breathe } = options;
  const cutter = lineCutter(limits.line);
  const sieve = new Sieve(limits.events);
  let head: BackupHeader | undefined;
  // Until its first line has shown that it is ours, the text may be one whole JSON that some editor wrote anew.
  let whole = "";
  let reformatted = false;
  let size = 0;
  const takeAll = (lines: readonly Line[]) => {
    for (const { text, number } of lines) if (number > 1) sieve.takeLine(text, number);
  };
  try {
    for await (const raw of pieces(source)) {
      if (signal?.aborted) return { status: "cancelled" };
      const piece = size === 0 ? raw.replace(/^\uFEFF/, "") : raw;
      size += raw.length;
      if (size > limits.size) return { status: "too-large" };
      if (head !== undefined) takeAll(cutter.push(piece));
      else {
        whole += piece;
        const end = reformatted ? -1 : piece.indexOf("\n");
        if (end >= 0) {
          const first = whole.slice(0, whole.length - piece.length + end);
          const found = readHead(parseJson(`${first.trimEnd()}]}`));
          if (found === "foreign") reformatted = true;
          else if ("newer" in found) return newer(found.newer);
          else {
            head = found;
            takeAll(cutter.push(whole));
          }
        }
      }
      onProgress?.(size);
      await pause();
    }
    if (signal?.aborted) return { status: "cancelled" };
    if (head === undefined) return await readWhole(whole, sieve, options);
    takeAll(cutter.end());
    return result(sieve, head);
  } catch (error) {
    if (error instanceof TooMany) return { status: "too-large" };
    throw error;
  }
}

/** The text of a file in pieces, for `readBackup`. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield decoder.decode(next.value, { stream: true });
  }
  yield decoder.decode();
}
