import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import type { StoreOptions } from "../../../src/review/storage/index.ts";
import { type OpenedStore, openStore } from "../../../src/review/storage/index.ts";
import type { Marker } from "../../../src/review/storage/marker.ts";
import { countingBytes } from "../bytes.ts";

/** An empty browser. */
export const freshBrowser = (): void => void vi.stubGlobal("indexedDB", new IDBFactory());

/** A marker without `localStorage`. */
export function plainMarker(on = false): Marker {
  let stands = on;
  return {
    stands: () => stands,
    set(value) {
      stands = value;
    },
  };
}

const random = countingBytes(5_000_000);

/** A tab: the store as a page opens it. */
export const openTab = (options: StoreOptions = {}): Promise<OpenedStore> =>
  openStore({ random, marker: plainMarker(), ...options });

/** A connection as another page, or another version of the site, has it. */
export const rawConnection = (
  version: number | undefined,
  upgrade: (db: IDBDatabase, tx: IDBTransaction) => void = () => {},
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("nabla-review", version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction!);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Writes into the database behind the store's back. */
export async function tamper(store: string, value: unknown, key?: IDBValidKey): Promise<void> {
  const db = await rawConnection(undefined);
  const tx = db.transaction(store, "readwrite");
  tx.objectStore(store).put(value, key);
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
}

/** Makes writing fail, as a full disk does, until it is called off. */
export function fullDisk(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("The disk is full", "QuotaExceededError");
  });
  return () => spy.mockRestore();
}
