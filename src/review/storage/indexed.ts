import { type Draft, type ReviewEvent, seal } from "../event.ts";
import { newId, type RandomBytes } from "../ids.ts";
import { clearAll } from "./clear.ts";
import type { Database } from "./database.ts";
import { appendAll, type ReadLog, readLog } from "./log.ts";
import type { Marker } from "./marker.ts";
import { mergeInto, replaceIn } from "./merge.ts";
import type { Loaded, Merged, Slot, Store, Unsaved } from "./store.ts";

/** What a store on IndexedDB needs. */
export interface IndexedOptions {
  /** The open database; later ones, after the browser closed it, come from `reopen`, which gives null when it cannot. */
  readonly db: Database;
  readonly reopen: () => Promise<Database | null>;
  readonly random: RandomBytes;
  readonly marker: Marker;
}

/** A store on IndexedDB, and the two ways in which the connection ends from outside. */
export interface IndexedStore extends Store {
  /** A newer version of the site took over: nothing is written from here any more. */
  outdated(): void;
  /** The browser closed the connection: the next use opens it again. */
  lost(): void;
}

/** The log of this browser. */
export function indexedStore({ db, reopen, random, marker }: IndexedOptions): IndexedStore {
  let connection: Database | null = db;
  let old = false;
  // What this page has seen: the last event of each card, and which answer is about which card.
  let heads = new Map<string, string>();
  let about = new Map<string, string>();
  let waiting: Draft[] = [];
  // As the database will count them, unless another tab comes between: then only id and contents stay.
  let dev = newId(random);
  let n = 0;
  const provisional = () => waiting.map((draft, i) => seal(draft, dev, n + i + 1));
  const reason = (): Unsaved => (old ? "outdated" : "failed");
  /** Runs work on the database; rejects when there is none to be had. */
  const using = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    if (old) throw new Error("outdated");
    connection ??= await reopen();
    if (connection === null) throw new Error("no connection");
    try {
      return await work(connection);
    } catch (error) {
      // Some browsers close a connection without a word.
      if (error instanceof DOMException && error.name === "InvalidStateError") connection = null;
      throw error;
    }
  };
  const orElse = async <T>(work: (db: Database) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await using(work);
    } catch {
      return otherwise;
    }
  };
  const look = (event: ReviewEvent) => {
    if (event.kind === "answer") about.set(event.id, event.card);
    const card = about.get(event.kind === "void" ? event.ref : event.id);
    if (card !== undefined) heads.set(card, event.id);
  };
  const reread = async (): Promise<ReadLog> => {
    const read = await using(readLog);
    heads = new Map(read.heads);
    about = new Map(read.events.flatMap((e) => (e.kind === "answer" ? [[e.id, e.card]] : [])));
    dev = read.dev ?? dev;
    n = read.n;
    for (const event of provisional()) look(event);
    return read;
  };
  /** Writes what waits, and then the draft. */
  const write = async (draft: Draft | null) => {
    const before = waiting;
    const wrote = await using((db) => appendAll(db, before, draft, () => dev));
    waiting = waiting.slice(before.length);
    for (const event of wrote.written) {
      look(event);
      ({ dev, n } = event);
    }
    if (wrote.written.length > 0) marker.set(true);
    return wrote;
  };
  const taking = async (work: (db: Database) => Promise<Merged>): Promise<Merged> => {
    try {
      const merged = await using(work);
      if (merged.status === "merged") await reread();
      return merged;
    } catch {
      return { status: "failed", reason: reason() };
    }
  };

  return {
    lasting: true,
    async load(): Promise<Loaded> {
      const { events, quarantined } = await reread();
      const empty = events.length + quarantined === 0;
      if (!empty) marker.set(true);
      return { events, quarantined, cleared: empty && marker.stands() };
    },
    head: (card) => heads.get(card) ?? null,
    async append(draft) {
      const first = seal(draft, dev, n + waiting.length + 1);
      try {
        const { written, conflict } = await write(draft);
        if (conflict !== null) return { status: "elsewhere", ...conflict };
        return { status: "saved", event: written.at(-1)! };
      } catch {
        waiting = [...waiting, draft];
        look(first);
        return { status: "unsaved", event: first, reason: reason() };
      }
    },
    async flush() {
      try {
        if (waiting.length > 0) await write(null);
        return null;
      } catch {
        return reason();
      }
    },
    waiting: provisional,
    merge: (events, options) => taking((db) => mergeInto(db, events, () => dev, options)),
    async replace(events, at) {
      const result = await taking((db) => replaceIn(db, events, () => dev, at));
      if (result.status === "merged") {
        marker.set(events.length > 0);
        waiting = [];
      }
      return result;
    },
    async clear() {
      const gone = await orElse((db) => clearAll(db).then(() => true), false);
      if (!gone) return false;
      waiting = [];
      heads = new Map();
      about = new Map();
      marker.set(false);
      return true;
    },
    quarantine: () => orElse((db) => db.getAll("quarantine"), []),
    copies: () => orElse((db) => db.getAll("copies"), []),
    get: (slot: Slot) => orElse((db) => db.get("slots", slot), undefined),
    put: (slot, value) => orElse((db) => db.put("slots", value, slot).then(() => true), false),
    close() {
      connection?.close();
      connection = null;
      old = true;
    },
    outdated() {
      connection = null;
      old = true;
    },
    lost() {
      connection = null;
    },
  };
}
