import { type Draft, type ReviewEvent, seal } from "../event.ts";
import { isId } from "../ids.ts";
import type { Database, Writing } from "./database.ts";
import { cardOf } from "./heads.ts";
import { readEvent, recordsOf } from "./records.ts";

/** Every store that an event can touch. */
const touched = ["events", "heads", "install"] as const;

const writing = (db: Database): Writing =>
  db.transaction([...touched], "readwrite", { durability: "strict" }) as unknown as Writing;

/** This install's id, made on first use, and the count of its last event. */
export async function installOf(
  tx: Writing,
  newDev: () => string,
): Promise<{ readonly dev: string; readonly n: number }> {
  const store = tx.objectStore("install");
  const dev = await store.get("dev");
  const n = await store.get("n");
  if (isId(dev)) return { dev, n: typeof n === "number" && Number.isSafeInteger(n) ? n : 0 };
  const fresh = newDev();
  await store.put!(fresh, "dev");
  return { dev: fresh, n: 0 };
}

/** Writes one event within a transaction, and makes it the last one of the card that it is about. */
async function write(tx: Writing, event: ReviewEvent): Promise<void> {
  const log = tx.objectStore("events");
  await log.add!(event);
  const target =
    event.kind === "void" ? readEvent(await log.index("id").get(event.ref)) : undefined;
  const card = cardOf(event, () => target);
  if (card !== null) await tx.objectStore("heads").put!(event.id, card);
}

/** What was written, and the head that an answer should have known, if it did not. */
export interface Wrote {
  readonly written: readonly ReviewEvent[];
  readonly conflict: { readonly head: string | null } | null;
}

/**
 * Appends what waited and then one event, in one transaction. What waited is written whatever happened meanwhile, because it was
 * given and must not be lost; the new answer is not, when its `base` is no longer its card's last event. Rejects when the browser refuses.
 */
export async function appendAll(
  db: Database,
  waiting: readonly Draft[],
  draft: Draft | null,
  newDev: () => string,
): Promise<Wrote> {
  const tx = writing(db);
  try {
    const install = await installOf(tx, newDev);
    let { n } = install;
    const written: ReviewEvent[] = [];
    const put = async (one: Draft) => {
      const event = seal(one, install.dev, ++n);
      await write(tx, event);
      written.push(event);
    };
    for (const one of waiting) await put(one);
    let conflict: { readonly head: string | null } | null = null;
    if (draft !== null) {
      const head = draft.kind === "answer" ? await headOf(tx, draft.card) : null;
      if (draft.kind === "answer" && head !== draft.base) conflict = { head };
      else await put(draft);
    }
    if (written.length > 0) await tx.objectStore("install").put!(n, "n");
    await tx.done;
    return { written, conflict };
  } catch (error) {
    abort(tx);
    throw error;
  }
}

const headOf = async (tx: Writing, card: string): Promise<string | null> =>
  (await tx.objectStore("heads").get(card)) ?? null;

/** Takes back a transaction that may be over already. */
export function abort(tx: Writing): void {
  tx.done.catch(() => {});
  try {
    tx.abort();
  } catch {
    // It was over.
  }
}

/** What is in the database, as it was read. */
export interface ReadLog {
  readonly events: readonly ReviewEvent[];
  readonly heads: ReadonlyMap<string, string>;
  readonly quarantined: number;
  /** This install, or null before its first event. */
  readonly dev: string | null;
  readonly n: number;
}

/** Everything that is in the log; records that cannot be read are moved to quarantine. Rejects when the browser refuses. */
export async function readLog(db: Database): Promise<ReadLog> {
  const tx = db.transaction(["events", "heads", "quarantine", "install"]);
  const events: ReviewEvent[] = [];
  const bad: { readonly key: number; readonly value: unknown }[] = [];
  for await (const piece of recordsOf(tx.objectStore("events"))) {
    for (const { key, value, event } of piece) {
      if (event === undefined) bad.push({ key, value });
      else events.push(event);
    }
  }
  const [cards, ids, apart, dev, n] = await Promise.all([
    tx.objectStore("heads").getAllKeys(),
    tx.objectStore("heads").getAll(),
    tx.objectStore("quarantine").count(),
    tx.objectStore("install").get("dev"),
    tx.objectStore("install").get("n"),
  ]);
  // Should this fail, they are found again next time.
  if (bad.length > 0) await setApart(db, bad).catch(() => {});
  const heads = new Map(cards.map((card, i) => [card, ids[i]!]));
  const quarantined = apart + bad.length;
  return {
    events,
    heads,
    quarantined,
    dev: isId(dev) ? dev : null,
    n: typeof n === "number" ? n : 0,
  };
}

async function setApart(
  db: Database,
  bad: readonly { readonly key: number; readonly value: unknown }[],
): Promise<void> {
  const tx = db.transaction(["events", "quarantine"], "readwrite");
  for (const { key, value } of bad) {
    // Another tab may have been quicker.
    if ((await tx.objectStore("events").getKey(key)) === undefined) continue;
    await tx.objectStore("quarantine").add(value);
    await tx.objectStore("events").delete(key);
  }
  await tx.done;
}
