import type { ImportPreview } from "../../../review/backup/preview.ts";
import type { BackupRead } from "../../../review/backup/read.ts";
import type { Merged, Unsaved } from "../../../review/storage/store.ts";

/** A file that was read, and what is in it. */
export type ReadFile = Extract<BackupRead, { readonly status: "read" }>;

/** Why a file is not taken; nothing was written. */
export type Refusal =
  | { readonly kind: "foreign" | "tooLarge" | "unreadable" }
  | { readonly kind: "newer"; readonly found: number; readonly known: number };

/** Where an import stands. */
export type Flow =
  | { readonly at: "idle" }
  /** `done` is the read share, 0–1. */
  | { readonly at: "reading"; readonly name: string; readonly done: number }
  | { readonly at: "refused"; readonly why: Refusal }
  | {
      readonly at: "preview";
      readonly name: string;
      readonly file: ReadFile;
      readonly preview: ImportPreview;
    }
  | { readonly at: "writing"; readonly done: number; readonly total: number }
  /** Written; the page works out what it means. */
  | { readonly at: "settling" }
  | { readonly at: "done"; readonly fresh: number; readonly known: number; readonly whole: boolean }
  | { readonly at: "failed"; readonly reason: Unsaved }
  | { readonly at: "cancelled" };

/** The step after a file that gave nothing; null when the browser could not read it. */
export function afterReading(read: Exclude<BackupRead, ReadFile> | null): Flow {
  switch (read?.status) {
    case "cancelled":
      return { at: "cancelled" };
    case "newer":
      return { at: "refused", why: { kind: "newer", found: read.found, known: read.known } };
    case "foreign":
      return { at: "refused", why: { kind: "foreign" } };
    case "too-large":
      return { at: "refused", why: { kind: "tooLarge" } };
    default:
      return { at: "refused", why: { kind: "unreadable" } };
  }
}

/** What came of writing; `whole` when the file took the place of all. */
export function afterWriting(merged: Merged, whole: boolean): Flow {
  switch (merged.status) {
    case "merged":
      return { at: "done", fresh: merged.fresh, known: merged.known, whole };
    case "cancelled":
      return { at: "cancelled" };
    case "failed":
      return { at: "failed", reason: merged.reason };
  }
}
