import type { Database } from "./database.ts";

/** Deletes all that is here in one transaction, but the name of this install: its count must not begin again. */
export async function clearAll(db: Database): Promise<void> {
  const names = ["events", "quarantine", "heads", "copies", "slots"] as const;
  const tx = db.transaction([...names], "readwrite");
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}
