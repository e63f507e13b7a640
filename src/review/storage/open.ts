import { openDB } from "idb";
import { keepCopy } from "./copies.ts";
import {
  type Database,
  type Migration,
  migrations,
  type Schema,
  type Upgrading,
} from "./database.ts";

export interface OpenOptions {
  readonly name?: string;
  /** Other steps than the site's own, for tests; their number is the version. */
  readonly steps?: readonly Migration[];
  /** Called when a newer version of the site, in another tab, has asked for the database; it is closed by then. */
  readonly onOutdated?: () => void;
  /** Called when the browser has closed the connection by itself. */
  readonly onLost?: () => void;
}

/** What came of opening. */
export type Opened =
  | { readonly status: "open"; readonly db: Database }
  /** There is none, or the browser refuses; also when a migration failed, which leaves everything as it was. */
  | { readonly status: "refused"; readonly reason: string }
  /** It was made by a newer version of the site, and is left alone. */
  | { readonly status: "newer"; readonly found: number; readonly known: number }
  /** Another tab holds an older version open; `opened` settles once that is closed. */
  | { readonly status: "blocked"; readonly opened: Promise<Opened> };

const NAME = "nabla-review";

async function migrate(
  db: Database,
  tx: Upgrading,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  try {
    if (from > 0) await keepCopy(tx, from, 0);
    for (const step of steps.slice(from)) await step(db, tx);
  } catch {
    // Its failure is told by the open request, which then fails too.
    tx.done.catch(() => {});
    tx.abort();
  }
}

/** The version of a database that is newer than this site. */
async function versionOf(name: string): Promise<number> {
  const db = await openDB(name);
  const { version } = db;
  db.close();
  return version;
}

/** Opens the log's database, and brings an older one up to date in one transaction. Never throws and never hangs. */
export async function openDatabase(options: OpenOptions = {}): Promise<Opened> {
  const { name = NAME, steps = migrations, onOutdated, onLost } = options;
  let blocked: (() => void) | undefined;
  const whenBlocked = new Promise<void>((say) => {
    blocked = say;
  });
  const open = async (): Promise<Opened> => {
    try {
      const db = await openDB<Schema>(name, steps.length, {
        upgrade: (db, from, _to, tx) => void migrate(db, tx, from, steps),
        blocked: () => blocked?.(),
        blocking: (_from, _to, event) => {
          (event.target as IDBDatabase).close();
          onOutdated?.();
        },
        terminated: () => onLost?.(),
      });
      return { status: "open", db };
    } catch (error) {
      if (error instanceof Error && error.name === "VersionError") {
        try {
          return { status: "newer", found: await versionOf(name), known: steps.length };
        } catch {
          return { status: "newer", found: steps.length + 1, known: steps.length };
        }
      }
      return { status: "refused", reason: error instanceof Error ? error.name : String(error) };
    }
  };
  const opened = open();
  return Promise.race([opened, whenBlocked.then((): Opened => ({ status: "blocked", opened }))]);
}
