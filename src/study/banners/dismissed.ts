import { recall, remember } from "../../review/storage/texts.ts";

const key = "nabla:review-dismissed";
/** More than a reader waves away before the oldest no longer matter. */
const KEPT = 20;

/** What was waved away, out of any text. */
export function decodeDismissed(text: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(read)) return [];
    return read.filter((entry) => typeof entry === "string").slice(-KEPT);
  } catch {
    return [];
  }
}

/** What this browser's reader has waved away. */
export function dismissed(): readonly string[] {
  return decodeDismissed(recall(key));
}

/** Waves one more away, for good where the browser allows it; gives all. */
export function dismiss(one: string, before: readonly string[]): readonly string[] {
  const all = [...before, one].slice(-KEPT);
  remember(key, JSON.stringify(all));
  return all;
}
