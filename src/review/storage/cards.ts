import { decodeMemory, type Memory } from "../memory.ts";
import type { Database } from "./database.ts";

/**
 * Memories that were folded from as many events as there are now; null when there are none, or one is not whole. Appending
 * changes the count, and whatever else changes the log clears the cache, so that equal counts are equal logs.
 */
export async function readCards(db: Database): Promise<ReadonlyMap<string, Memory> | null> {
  const tx = db.transaction(["cache", "events"]);
  const [value, count] = await Promise.all([
    tx.objectStore("cache").get("cards"),
    tx.objectStore("events").count(),
  ]);
  if (typeof value !== "object" || value === null) return null;
  const { of, cards } = value as { of?: unknown; cards?: unknown };
  if (of !== count || !Array.isArray(cards)) return null;
  const memories = cards.map(decodeMemory);
  return memories.includes(null) ? null : new Map(memories.map((m) => [m!.id, m!]));
}

/** Keeps memories, unless the log has grown since they were folded. */
export async function writeCards(
  db: Database,
  memories: Iterable<Memory>,
  count: number,
): Promise<void> {
  const tx = db.transaction(["cache", "events"], "readwrite");
  if ((await tx.objectStore("events").count()) === count) {
    await tx.objectStore("cache").put({ of: count, cards: [...memories] }, "cards");
  }
  await tx.done;
}
