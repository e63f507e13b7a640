import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readBackup } from "../../../src/review/backup/read.ts";
import { type Migration, migrations } from "../../../src/review/storage/database.ts";
import { draft } from "../make.ts";
import { freshBrowser, openTab, rawConnection } from "./browser.ts";

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const toTwo: Migration = (db) => {
  (db as unknown as IDBDatabase).createObjectStore("later");
};

describe("no database", () => {
  it("reviews work in memory, and say that nothing is saved", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { store, trouble } = await openTab();
    expect(trouble).toMatchObject({ kind: "refused" });
    expect(store.lasting).toBe(false);
    const one = draft({ base: store.head("Q-1") });
    expect(await store.append(one)).toMatchObject({ status: "held", event: { id: one.id } });
    expect((await store.load()).events.map((e) => e.id)).toEqual([one.id]);
  });

  it("a browser that refuses is the same, and is asked once", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Not here", "SecurityError");
    });
    const { store, trouble } = await openTab();
    expect(trouble).toEqual({ kind: "refused", reason: "SecurityError" });
    await store.append(draft());
    await store.append(draft({ card: "Q-2" }));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("a database that opens and cannot be read is no better", async () => {
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("Broken", "UnknownError");
    });
    expect((await openTab()).trouble).toEqual({ kind: "refused", reason: "unreadable" });
  });
});

describe("a newer schema", () => {
  it("is not written to, and both versions are named", async () => {
    const newer = await rawConnection(7, (db) => void db.createObjectStore("events"));
    newer.close();
    const { store, trouble } = await openTab();
    expect(trouble).toEqual({ kind: "newer", found: 7, known: migrations.length });
    await store.append(draft());
    const again = await rawConnection(undefined);
    expect(again.version).toBe(7);
    expect([...again.objectStoreNames]).toEqual(["events"]);
    again.close();
  });
});

describe("an older schema", () => {
  const written = async () => {
    const { store } = await openTab();
    await store.append(draft());
    await store.append(draft({ card: "Q-2" }));
    const { events } = await store.load();
    store.close();
    return events;
  };

  it("is migrated in one transaction, after a copy as JSON", async () => {
    const events = await written();
    const { store, trouble } = await openTab({ steps: [...migrations, toTwo] });
    expect(trouble).toBeNull();
    expect((await store.load()).events).toEqual(events);
    const copies = await store.copies();
    expect(copies).toHaveLength(1);
    expect(copies[0]!.schema).toBe(1);
    const read = await readBackup([copies[0]!.text]);
    expect(read).toMatchObject({ status: "read", events, rejected: 0, complete: true });
  });

  it.each([
    [
      "at once",
      () => {
        throw new Error("no");
      },
    ],
    [
      "after changing records",
      async (_db, tx) => {
        await tx.objectStore("events").clear!();
        throw new Error("no");
      },
    ],
  ] satisfies [string, Migration][])(
    "stays as it was when its migration fails %s",
    async (_when, step) => {
      const events = await written();
      const opened = await openTab({ steps: [...migrations, step] });
      expect(opened.trouble).toMatchObject({ kind: "refused" });
      expect(opened.store.lasting).toBe(false);
      const { store } = await openTab();
      expect((await store.load()).events).toEqual(events);
      expect(await store.copies()).toEqual([]);
    },
  );

  it("keeps the last three copies", async () => {
    await written();
    let steps = [...migrations];
    for (let i = 0; i < 5; i++) {
      steps = [...steps, () => {}];
      const { store } = await openTab({ steps });
      const schemas = (await store.copies()).map((c) => c.schema);
      expect(schemas).toEqual([1, 2, 3, 4, 5].slice(Math.max(0, i - 2), i + 1));
      store.close();
    }
  });
});

describe("an upgrade with another tab open", () => {
  it("the old tab closes, says so, and keeps what it could not write", async () => {
    const onOutdated = vi.fn();
    const { store: old } = await openTab({ onOutdated });
    await old.append(draft());
    const { store: fresh, trouble } = await openTab({ steps: [...migrations, toTwo] });
    expect(trouble).toBeNull();
    expect(onOutdated).toHaveBeenCalledTimes(1);
    const late = draft({ card: "Q-2" });
    expect(await old.append(late)).toMatchObject({ status: "unsaved", reason: "outdated" });
    expect(old.waiting().map((e) => e.id)).toEqual([late.id]);
    expect((await fresh.load()).events).toHaveLength(1);
    expect(await fresh.append(draft({ card: "Q-3" }))).toMatchObject({ status: "saved" });
  });

  it("a tab that does not close blocks the new one, which says so, does not hang, and goes on after", async () => {
    (await openTab()).store.close();
    const stubborn = await rawConnection(1);
    const { store, trouble } = await openTab({ steps: [...migrations, toTwo] });
    expect(store.lasting).toBe(false);
    if (trouble?.kind !== "blocked") throw new Error(`expected blocked, got ${trouble?.kind}`);
    stubborn.close();
    const after = await trouble.opened;
    expect(after.trouble).toBeNull();
    expect(await after.store.append(draft())).toMatchObject({ status: "saved" });
  });
});

describe("a connection that the browser closes", () => {
  /** A tab, and the connections that it has opened. */
  const watched = async () => {
    const open = indexedDB.open.bind(indexedDB);
    const requests: IDBOpenDBRequest[] = [];
    vi.spyOn(indexedDB, "open").mockImplementation((...args) => {
      const request = open(...args);
      requests.push(request);
      return request;
    });
    const { store } = await openTab();
    await store.append(draft());
    return { store, requests };
  };

  it("is opened again with the next answer", async () => {
    const { store, requests } = await watched();
    forceCloseDatabase(requests[0]!.result as never);
    await new Promise((go) => setTimeout(go, 20));
    expect(await store.append(draft({ card: "Q-2" }))).toMatchObject({ status: "saved" });
    expect(requests).toHaveLength(2);
    expect((await store.load()).events).toHaveLength(2);
  });

  it("without a word costs no answer either", async () => {
    const { store, requests } = await watched();
    requests[0]!.result.close();
    expect(await store.append(draft({ card: "Q-2" }))).toMatchObject({ status: "unsaved" });
    expect(await store.append(draft({ card: "Q-3" }))).toMatchObject({ status: "saved" });
    expect((await store.load()).events).toHaveLength(3);
  });
});
