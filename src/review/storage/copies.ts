import { backupOfLines, jsonOf } from "../backup/json.ts";
import type { Upgrading, Writing } from "./database.ts";

/** Copies that are kept; older ones make room. */
const KEPT = 3;

/** Keeps what is in the log as JSON text, in the transaction that is about to change it. */
export async function keepCopy(tx: Writing | Upgrading, schema: number, at: number): Promise<void> {
  const log = await tx.objectStore("events").getAll();
  const text = backupOfLines(log.map(jsonOf), at, schema);
  const copies = tx.objectStore("copies");
  const keys = await copies.getAllKeys();
  for (const key of keys.slice(0, Math.max(keys.length - KEPT + 1, 0))) await copies.delete!(key);
  await copies.add!({ schema, text });
}
