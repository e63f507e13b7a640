import { browserBytes, newId, type RandomBytes } from "../ids.ts";
import { type IndexedStore, indexedStore } from "./indexed.ts";
import { localMarker, type Marker } from "./marker.ts";
import { memoryStore } from "./memory.ts";
import { type Opened, type OpenOptions, openDatabase } from "./open.ts";
import type { Store } from "./store.ts";

/** Why the store does not last, for the banner. */
export type Trouble =
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "newer"; readonly found: number; readonly known: number }
  /** `opened` settles once the reader has closed the other tabs. */
  | { readonly kind: "blocked"; readonly opened: Promise<OpenedStore> };

/** A store that works in any case, and what the reader should be told about it. */
export interface OpenedStore {
  readonly store: Store;
  readonly trouble: Trouble | null;
}

export interface StoreOptions extends Pick<OpenOptions, "name" | "steps"> {
  readonly random?: RandomBytes;
  readonly marker?: Marker;
  /** Called when a newer version of the site has taken over in another tab: “reload”. */
  readonly onOutdated?: () => void;
}

/** Opens the log of this browser; where that cannot be, one in memory. Never throws and never hangs. */
export async function openStore(options: StoreOptions = {}): Promise<OpenedStore> {
  const { random = browserBytes, marker = localMarker, onOutdated } = options;
  let store: IndexedStore | undefined;
  const open: OpenOptions = {
    ...(options.name !== undefined && { name: options.name }),
    ...(options.steps !== undefined && { steps: options.steps }),
    onOutdated: () => {
      store?.outdated();
      onOutdated?.();
    },
    onLost: () => store?.lost(),
  };
  const inMemory = (trouble: Trouble): OpenedStore => ({
    store: memoryStore(newId(random)),
    trouble,
  });
  const reopen = async () => {
    const again = await openDatabase(open);
    return again.status === "open" ? again.db : null;
  };
  const from = async (opened: Opened): Promise<OpenedStore> => {
    switch (opened.status) {
      case "refused":
        return inMemory({ kind: "refused", reason: opened.reason });
      case "newer":
        return inMemory({ kind: "newer", found: opened.found, known: opened.known });
      case "blocked":
        return inMemory({ kind: "blocked", opened: opened.opened.then(from) });
      case "open":
        try {
          store = indexedStore({ db: opened.db, reopen, random, marker });
          // A database that opens and cannot be read is no better than none.
          await store.load();
          return { store, trouble: null };
        } catch {
          opened.db.close();
          return inMemory({ kind: "refused", reason: "unreadable" });
        }
    }
  };
  return from(await openDatabase(open));
}
