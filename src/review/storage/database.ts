import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Copy, Slot } from "./store.ts";

/** What stands in the database. Keys without a path count up: the order of arrival. */
export interface Schema extends DBSchema {
  events: { key: number; value: unknown; indexes: { id: string } };
  /** Records that could not be read, as they were. */
  quarantine: { key: number; value: unknown };
  /** The last event of each card. */
  heads: { key: string; value: string };
  /** `dev`, the id of this install, and `n`, the count of its last event. */
  install: { key: "dev" | "n"; value: string | number };
  copies: { key: number; value: Copy };
  slots: { key: Slot; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;
export type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

/** Brings the database from one version to the next. */
export type Migration = (db: Database, tx: Upgrading) => void | Promise<void>;

/** The n-th brings version n to n + 1; there is one for each schema that ever was. */
export const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore("events", { autoIncrement: true }).createIndex("id", "id", {
      unique: true,
    });
    db.createObjectStore("quarantine", { autoIncrement: true });
    db.createObjectStore("heads");
    db.createObjectStore("install");
    db.createObjectStore("copies", { autoIncrement: true });
    db.createObjectStore("slots");
  },
];
