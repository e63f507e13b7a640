import { recall, remember } from "../review/storage/texts.ts";

/** What belongs to the browser rather than to the reader's history, and may be lost without harm. */
export interface Preferences {
  /** Four grades instead of two. */
  readonly fourButtons: boolean;
  /** Hide the clock of a mock interview. */
  readonly hideClock: boolean;
}

const key = "nabla:review-preferences";
const usual: Preferences = { fourButtons: false, hideClock: false };

/** Preferences out of any text; what is not legal is as usual. */
export function decodePreferences(text: string | null): Preferences {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    if (typeof read !== "object" || read === null) return usual;
    const given = Object.entries(read).filter(
      ([name, value]) => name in usual && typeof value === "boolean",
    );
    return { ...usual, ...Object.fromEntries(given) };
  } catch {
    return usual;
  }
}

/** The reader's, from this browser. */
export function preferences(): Preferences {
  return decodePreferences(recall(key));
}

/** Changes some of them, for good where the browser allows it. */
export function prefer(patch: Partial<Preferences>): Preferences {
  const next = { ...preferences(), ...patch };
  remember(key, JSON.stringify(next));
  return next;
}
