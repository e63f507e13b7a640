import { encodeEvent, type ReviewEvent } from "../event.ts";
import { SCHEMA } from "../schema.ts";
import { sameIdWinner, unite } from "../unite.ts";
import { keepCopy } from "./copies.ts";
import type { Database, Writing } from "./database.ts";
import { headsOf } from "./heads.ts";
import { abort, installOf } from "./log.ts";
import { recordsOf } from "./records.ts";
import type { Merged, MergeOptions } from "./store.ts";

const all = ["events", "heads", "install", "copies"] as const;
const writing = (db: Database): Writing =>
  db.transaction([...all], "readwrite") as unknown as Writing;

/** Events between two reports of progress. */
const CHUNK = 500;

class Cancelled extends Error {}

/** Adds events, and lets the page see how far it is; the transaction holds them back until all are in. */
async function addAll(
  tx: Writing,
  events: readonly ReviewEvent[],
  { signal, onProgress }: MergeOptions,
): Promise<void> {
  const log = tx.objectStore("events");
  for (let i = 0; i < events.length; i += CHUNK) {
    if (signal?.aborted) throw new Cancelled();
    const chunk = events.slice(i, i + CHUNK);
    await Promise.all(chunk.map((event) => log.add!(event)));
    onProgress?.(i + chunk.length, events.length);
  }
  if (signal?.aborted) throw new Cancelled();
}

/** This install's count must stay above every count it ever gave, also one that comes back from a file. */
async function settle(tx: Writing, events: readonly ReviewEvent[], newDev: () => string) {
  const { dev, n } = await installOf(tx, newDev);
  const most = events.reduce((m, e) => (e.dev === dev ? Math.max(m, e.n) : m), n);
  await tx.objectStore("install").put!(most, "n");
}

const run = async (db: Database, work: (tx: Writing) => Promise<Merged>): Promise<Merged> => {
  const tx = writing(db);
  try {
    const merged = await work(tx);
    await tx.done;
    return merged;
  } catch (error) {
    abort(tx);
    if (error instanceof Cancelled) return { status: "cancelled" };
    throw error;
  }
};

/** Merges events by id, in one transaction. Rejects when the browser refuses. */
export const mergeInto = (
  db: Database,
  incoming: readonly ReviewEvent[],
  newDev: () => string,
  options: MergeOptions = {},
): Promise<Merged> =>
  run(db, async (tx) => {
    const log = tx.objectStore("events");
    const events = unite(incoming);
    const theirs = new Map(events.map((event) => [event.id, event]));
    const before: ReviewEvent[] = [];
    for await (const piece of recordsOf(log)) {
      if (options.signal?.aborted) throw new Cancelled();
      for (const { key, event: mine } of piece) {
        if (mine === undefined) continue;
        before.push(mine);
        const other = theirs.get(mine.id);
        if (other === undefined || encodeEvent(mine) === encodeEvent(other)) continue;
        await log.put!(sameIdWinner(mine, other), key);
      }
    }
    const here = new Set(before.map(({ id }) => id));
    const fresh = events.filter(({ id }) => !here.has(id));
    await addAll(tx, fresh, options);
    for (const [card, id] of headsOf([...before, ...fresh])) {
      await tx.objectStore("heads").put!(id, card);
    }
    await settle(tx, fresh, newDev);
    return { status: "merged", fresh: fresh.length, known: events.length - fresh.length };
  });

/** Puts these events in place of all, after keeping a copy. Rejects when the browser refuses. */
export const replaceIn = (
  db: Database,
  incoming: readonly ReviewEvent[],
  newDev: () => string,
  at: number,
): Promise<Merged> =>
  run(db, async (tx) => {
    const events = unite(incoming);
    await keepCopy(tx, SCHEMA, at);
    await tx.objectStore("events").clear!();
    await tx.objectStore("heads").clear!();
    await addAll(tx, events, {});
    for (const [card, id] of headsOf(events)) await tx.objectStore("heads").put!(id, card);
    await settle(tx, events, newDev);
    return { status: "merged", fresh: events.length, known: 0 };
  });
