import type { Draft, ReviewEvent } from "../event.ts";

/** What the store holds. */
export interface Loaded {
  /** Whole events, in the order in which they arrived. */
  readonly events: readonly ReviewEvent[];
  /** Records that could not be read; they are kept apart and can be exported. */
  readonly quarantined: number;
  /** True when progress was here and is gone: the store is empty, but the marker stands. */
  readonly cleared: boolean;
}

/** Why an event is not in the store: the browser refused (quota, disk), or a newer version of the site has taken over. */
export type Unsaved = "failed" | "outdated";

/** What became of an event. */
export type Appended =
  /** It lasts. */
  | { readonly status: "saved"; readonly event: ReviewEvent }
  /** It is in memory only, because everything is: the banner says so. */
  | { readonly status: "held"; readonly event: ReviewEvent }
  /** It is in memory, to be written with the next one. */
  | { readonly status: "unsaved"; readonly event: ReviewEvent; readonly reason: Unsaved }
  /** The card got an event from another tab meanwhile. Nothing was written. */
  | { readonly status: "elsewhere"; readonly head: string | null };

export interface MergeOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}
/** What an import did. Only `merged` wrote anything, and then all of it. */
export type Merged =
  | { readonly status: "merged"; readonly fresh: number; readonly known: number }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly reason: Unsaved };

/** A copy made before something was replaced: JSON text that can be imported, and the schema it was made from. */
export interface Copy {
  readonly schema: number;
  readonly text: string;
}

/** Small things that are not events, one of each: the draft of a mock interview, the last export, what was asked. */
export type Slot = "mock" | "exported" | "asked-to-persist";

/** The log of one browser. No method throws because of what is stored, or because the browser refuses. */
export interface Store {
  /** False when nothing lasts beyond this page. */
  readonly lasting: boolean;
  /** Everything that is there. Corrupt records go to quarantine. */
  load(): Promise<Loaded>;
  /** The last event of a card that this page has seen: the `base` of an answer. */
  head(card: string): string | null;
  /** Appends one event, unless `base` shows that the card was answered elsewhere. Writes first what could not be written before. */
  append(draft: Draft): Promise<Appended>;
  /** Writes what could not be written before; null when nothing waits any more, else why it still does. */
  flush(): Promise<Unsaved | null>;
  /** Events that wait to be written; an export has them too. */
  waiting(): readonly ReviewEvent[];
  /** Takes in events of a file: all of them or, cancelled or failed, none. */
  merge(events: readonly ReviewEvent[], options?: MergeOptions): Promise<Merged>;
  /** Puts these events in place of all, after keeping a copy of what was there; `at` (ms) is written in the copy. */
  replace(events: readonly ReviewEvent[], at: number): Promise<Merged>;
  /** Deletes everything, copies included; false when the browser refuses, and then nothing is deleted. */
  clear(): Promise<boolean>;
  quarantine(): Promise<readonly unknown[]>;
  copies(): Promise<readonly Copy[]>;
  get(slot: Slot): Promise<unknown>;
  /** True when it was written. */
  put(slot: Slot, value: unknown): Promise<boolean>;
  close(): void;
}
