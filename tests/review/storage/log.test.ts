import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seal } from "../../../src/review/event.ts";
import { idOf } from "../bytes.ts";
import { answer, draft, NOON, setting, voiding } from "../make.ts";
import { freshBrowser, fullDisk, openTab, plainMarker, tamper } from "./browser.ts";

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

const ids = (events: readonly { readonly id: string }[]) => events.map((e) => e.id);

describe("appending", () => {
  it("keeps events in the order they came, counted, under one install", async () => {
    const { store, trouble } = await openTab();
    expect(trouble).toBeNull();
    expect(store.lasting).toBe(true);
    const drafts = [draft({ card: "Q-1" }), draft({ card: "Q-2" }), draft({ card: "Q-3" })];
    for (const one of drafts) expect(await store.append(one)).toMatchObject({ status: "saved" });
    store.close();
    const again = await openTab();
    const { events } = await again.store.load();
    expect(ids(events)).toEqual(ids(drafts));
    expect(events.map((e) => e.n)).toEqual([1, 2, 3]);
    expect(new Set(events.map((e) => e.dev)).size).toBe(1);
    const next = await again.store.append(draft({ card: "Q-4" }));
    expect(next).toMatchObject({ event: { n: 4, dev: events[0]!.dev } });
  });

  it("throws for a draft that no reader can have given, and keeps nothing of it", async () => {
    const { store } = await openTab();
    await expect(store.append(draft({ g: 9 as never }))).rejects.toThrow(/"g"/);
    expect(store.waiting()).toEqual([]);
  });
});

describe("two tabs", () => {
  it("an answer whose card was answered in another tab is not written, and says so", async () => {
    const [a, b] = [(await openTab()).store, (await openTab()).store];
    const first = draft({ base: a.head("Q-1") });
    await a.append(first);
    const second = await b.append(draft({ base: b.head("Q-1") }));
    expect(second).toEqual({ status: "elsewhere", head: first.id });
    expect(ids((await b.load()).events)).toEqual([first.id]);
    // Having looked again, it may go on.
    expect(b.head("Q-1")).toBe(first.id);
    expect(await b.append(draft({ base: b.head("Q-1") }))).toMatchObject({ status: "saved" });
  });

  it("do not hinder each other on different cards, and never give one count twice", async () => {
    const [a, b] = [(await openTab()).store, (await openTab()).store];
    await Promise.all(
      [a, b, a, b].map((tab, i) => tab.append(draft({ card: `Q-${i}`, base: null }))),
    );
    const { events } = await a.load();
    expect([...events.map((e) => e.n)].sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(events.map((e) => e.dev)).size).toBe(1);
  });

  it("an undo in one tab is news to the other", async () => {
    const [a, b] = [(await openTab()).store, (await openTab()).store];
    const first = draft();
    await a.append(first);
    await b.load();
    const { dev: _d, n: _n, ...undo } = voiding(first.id);
    await a.append(undo);
    expect(await b.append(draft({ base: b.head("Q-1") }))).toEqual({
      status: "elsewhere",
      head: undo.id,
    });
  });

  it("undoing several steps of a card leaves it answerable", async () => {
    const { store } = await openTab();
    const drafts = [];
    for (let i = 0; i < 3; i++) {
      const one = draft({ base: store.head("Q-1") });
      drafts.push(one);
      expect(await store.append(one)).toMatchObject({ status: "saved" });
    }
    for (const { id } of drafts.reverse()) {
      const { dev: _d, n: _n, ...undo } = voiding(id);
      expect(await store.append(undo)).toMatchObject({ status: "saved" });
    }
    expect(await store.append(draft({ base: store.head("Q-1") }))).toMatchObject({
      status: "saved",
    });
  });
});

describe("a write that fails", () => {
  it("says so, keeps the event, and writes it with the next one: nothing is lost", async () => {
    const { store } = await openTab();
    const before = await store.append(draft({ card: "Q-0" }));
    const empty = fullDisk();
    const lost = draft();
    const result = await store.append(lost);
    expect(result).toMatchObject({ status: "unsaved", reason: "failed", event: { id: lost.id } });
    expect(ids(store.waiting())).toEqual([lost.id]);
    expect((await store.load()).events).toHaveLength(1);
    empty();
    const next = draft({ card: "Q-2" });
    expect(await store.append(next)).toMatchObject({ status: "saved" });
    expect(store.waiting()).toEqual([]);
    const { events } = await store.load();
    expect(ids(events)).toEqual([(before as { event: { id: string } }).event.id, lost.id, next.id]);
    // The event that the page has shown and perhaps exported is the one that was written.
    expect(events[1]).toEqual((result as { event: unknown }).event);
  });

  it("is still its card's last one when the log is loaded again meanwhile", async () => {
    const { store } = await openTab();
    const empty = fullDisk();
    const lost = draft();
    await store.append(lost);
    await store.load();
    expect(store.head("Q-1")).toBe(lost.id);
    empty();
    expect(await store.append(draft({ base: lost.id }))).toMatchObject({ status: "saved" });
  });

  it("leaves nothing half-written when only a part of it fails", async () => {
    const { store } = await openTab();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    });
    expect(await store.append(draft())).toMatchObject({ status: "unsaved" });
    put.mockRestore();
    expect((await store.load()).events).toEqual([]);
    await store.append(draft({ card: "Q-2" }));
    expect((await store.load()).events.map((e) => e.n)).toEqual([1, 2]);
  });

  it("writes what waited even when its card was answered in another tab meanwhile", async () => {
    const [a, b] = [(await openTab()).store, (await openTab()).store];
    const empty = fullDisk();
    const lost = draft();
    await a.append(lost);
    empty();
    await b.append(draft());
    await a.append(draft({ card: "Q-2" }));
    expect(ids((await a.load()).events)).toContain(lost.id);
  });
});

describe("corrupt records", () => {
  it("go to quarantine, are counted and can be exported; the rest load", async () => {
    const { store } = await openTab();
    const good = draft();
    await store.append(good);
    const bad = [{ id: idOf(77), kind: "answer", g: 3 }, "nonsense", { id: 5 }];
    for (const one of bad) await tamper("events", one);
    for (const look of [1, 2]) {
      const { events, quarantined, cleared } = await store.load();
      expect([look, ids(events), quarantined, cleared]).toEqual([look, [good.id], 3, false]);
    }
    expect(await store.quarantine()).toEqual(bad);
  });
});

describe("progress that was cleared", () => {
  it("is noticed when the marker stands and the store is empty", async () => {
    const marker = plainMarker();
    const { store } = await openTab({ marker });
    expect((await store.load()).cleared).toBe(false);
    await store.append(draft());
    store.close();
    freshBrowser();
    const after = (await openTab({ marker })).store;
    expect((await after.load()).cleared).toBe(true);
    await after.merge([answer()]);
    expect((await after.load()).cleared).toBe(false);
  });

  it("is not lamented when the reader cleared it", async () => {
    const marker = plainMarker();
    const { store } = await openTab({ marker });
    await store.append(draft());
    await store.replace([], NOON);
    expect((await store.load()).cleared).toBe(false);
  });
});

describe("small things beside the log", () => {
  it("are kept one of each", async () => {
    const { store } = await openTab();
    expect(await store.get("mock")).toBeUndefined();
    expect(await store.put("mock", { v: 1 })).toBe(true);
    expect(await store.put("mock", { v: 2 })).toBe(true);
    store.close();
    const { store: again } = await openTab();
    expect(await again.get("mock")).toEqual({ v: 2 });
    expect(await again.put("mock", () => {})).toBe(false);
  });

  it("a setting is an event like others, of no card", async () => {
    const { store } = await openTab();
    const { dev: _d, n: _n, ...one } = setting("2026-12-24");
    expect(await store.append(one)).toEqual({
      status: "saved",
      event: seal(one, (await store.load()).events[0]!.dev, 1),
    });
  });
});
