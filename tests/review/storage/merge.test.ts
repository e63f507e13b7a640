import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { encodeBackup } from "../../../src/review/backup/json.ts";
import { readBackup } from "../../../src/review/backup/read.ts";
import type { ReviewEvent } from "../../../src/review/event.ts";
import { memoryStore } from "../../../src/review/storage/memory.ts";
import type { Store } from "../../../src/review/storage/store.ts";
import { unite } from "../../../src/review/unite.ts";
import { arbitraryLog } from "../arbitraryEvent.ts";
import { idOf } from "../bytes.ts";
import { answer, draft, NOON } from "../make.ts";
import { freshBrowser, fullDisk, openTab } from "./browser.ts";

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

const stores: Record<string, () => Promise<Store>> = {
  IndexedDB: async () => (await openTab()).store,
  memory: async () => memoryStore(idOf(600_000)),
};
const all = async (store: Store) => unite((await store.load()).events);

describe.each(Object.keys(stores))("importing into %s", (kind) => {
  const open = stores[kind]!;

  it("adds what is new, once, and says how much that was", async () => {
    const store = await open();
    const file = [answer(), answer({ card: "Q-2" })];
    await store.merge(file.slice(0, 1));
    expect(await store.merge(file)).toEqual({ status: "merged", fresh: 1, known: 1 });
    expect(await store.merge(file)).toEqual({ status: "merged", fresh: 0, known: 2 });
    expect(await all(store)).toEqual(unite(file));
  });

  it("gives the union of two logs, whichever came first", () =>
    fc.assert(
      fc.asyncProperty(arbitraryLog(8), arbitraryLog(8), async (a, b) => {
        freshBrowser();
        const one = await open();
        await one.merge(a);
        await one.merge(b);
        const ab = await all(one);
        one.close();
        freshBrowser();
        const other = await open();
        await other.merge(b);
        await other.merge(a);
        expect(await all(other)).toEqual(ab);
        expect(ab).toEqual(unite(a, b));
        other.close();
      }),
      { numRuns: 25 },
    ));

  it("makes an imported answer its card's last one", async () => {
    const store = await open();
    const mine = draft();
    await store.append(mine);
    const [theirs, elsewhere] = [answer(), answer({ card: "Q-2" })];
    await store.merge([theirs, elsewhere]);
    expect(store.head("Q-1")).toBe(theirs.id);
    expect(store.head("Q-2")).toBe(elsewhere.id);
    expect(await store.append(draft({ base: mine.id }))).toEqual({
      status: "elsewhere",
      head: theirs.id,
    });
    expect((await store.append(draft({ base: theirs.id }))).status).toMatch(/saved|held/);
  });

  it("keeps this install's count above what came back from a file", async () => {
    const store = await open();
    const first = await store.append(draft());
    if (!("event" in first)) throw new Error(first.status);
    const { dev } = first.event;
    await store.merge([answer({ dev, n: 40, card: "Q-2" })]);
    expect(await store.append(draft({ card: "Q-3" }))).toMatchObject({ event: { dev, n: 41 } });
  });

  it("replaces everything by a file, after a copy of what was there", async () => {
    const store = await open();
    await store.append(draft());
    const before = (await store.load()).events;
    const file = [answer({ card: "Q-5" })];
    expect(await store.replace(file, NOON)).toEqual({ status: "merged", fresh: 1, known: 0 });
    expect((await store.load()).events).toEqual(file);
    expect(store.head("Q-1")).toBeNull();
    const [copy] = await store.copies();
    expect(copy!.text).toBe(encodeBackup(before, NOON));
    expect(await readBackup([copy!.text])).toMatchObject({ status: "read", events: before });
  });
});

describe.each(Object.keys(stores))("deleting everything in %s", (kind) => {
  it("leaves nothing, counts on, and is no loss to be told of", async () => {
    const store = await stores[kind]!();
    await store.append(draft());
    await store.append(draft({ card: "Q-2" }));
    await store.put("mock", { a: 1 });
    await store.replace([...(await store.load()).events], NOON);
    expect(await store.copies()).toHaveLength(1);
    expect(await store.clear()).toBe(true);
    expect(await store.load()).toEqual({ events: [], quarantined: 0, cleared: false });
    expect([await store.copies(), await store.get("mock"), store.head("Q-1")]).toEqual([
      [],
      undefined,
      null,
    ]);
    const next = await store.append(draft());
    expect(next).toMatchObject({ event: { card: "Q-1" } });
    if (store.lasting) expect(next).toMatchObject({ status: "saved", event: { n: 3 } });
  });
});

it("a log of many pieces is read whole and in order", async () => {
  const store = await stores.IndexedDB!();
  const log = Array.from({ length: 4100 }, (_, i) => answer({ n: i + 1 }));
  await store.merge(log);
  expect((await store.load()).events).toEqual(log);
  expect(await store.merge(log)).toEqual({ status: "merged", fresh: 0, known: 4100 });
});

describe("a long import", () => {
  const long = (k: number): ReviewEvent[] =>
    Array.from({ length: k }, (_, i) => answer({ card: `Q-${i % 50}` }));

  it("tells how far it is", async () => {
    const { store } = await openTab();
    const steps: number[] = [];
    await store.merge(long(1700), { onProgress: (done, total) => steps.push(done / total) });
    expect(steps.length).toBeGreaterThan(2);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(steps.at(-1)).toBe(1);
  });

  it.each([0, 500, 1700])("cancelled at %i leaves nothing half-written", async (after) => {
    const { store } = await openTab();
    const mine = draft();
    await store.append(mine);
    const controller = new AbortController();
    if (after === 0) controller.abort();
    const result = await store.merge(long(1700), {
      signal: controller.signal,
      onProgress: (done) => done >= after && controller.abort(),
    });
    expect(result).toEqual({ status: "cancelled" });
    expect((await store.load()).events.map((e) => e.id)).toEqual([mine.id]);
    expect(store.head("Q-1")).toBe(mine.id);
    expect(await store.append(draft({ card: "Q-2" }))).toMatchObject({ event: { n: 2 } });
  });

  it("that the browser refuses leaves nothing either", async () => {
    const { store } = await openTab();
    await store.append(draft());
    const empty = fullDisk();
    expect(await store.merge(long(3))).toEqual({ status: "failed", reason: "failed" });
    expect(await store.replace(long(3), NOON)).toEqual({ status: "failed", reason: "failed" });
    empty();
    expect((await store.load()).events).toHaveLength(1);
    expect(await store.copies()).toEqual([]);
  });
});
