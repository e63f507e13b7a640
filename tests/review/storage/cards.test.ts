import { beforeEach, expect, it } from "vitest";
import { fold } from "../../../src/review/fold.ts";
import type { Memory } from "../../../src/review/memory.ts";
import { memoryStore } from "../../../src/review/storage/memory.ts";
import type { Store } from "../../../src/review/storage/store.ts";
import { idOf } from "../bytes.ts";
import { answer, bookOf, draft, NOON } from "../make.ts";
import { freshBrowser, openTab, tamper } from "./browser.ts";

beforeEach(freshBrowser);

const memories = async (store: Store): Promise<readonly [Memory[], number]> => {
  const { events } = await store.load();
  const state = fold(events, bookOf());
  return [[...state.cards.values()].map((h) => h.memory!), events.length];
};
const filled = async (store: Store) => {
  await store.merge([answer(), answer({ card: "Q-2" })]);
  await store.cache(...(await memories(store)));
  return store;
};

it.each(["IndexedDB", "memory"])("gives back what was folded, until %s has more", async (kind) => {
  const store = await filled(
    kind === "memory" ? memoryStore(idOf(600_000)) : (await openTab()).store,
  );
  const [expected] = await memories(store);
  expect([...(await store.cached())!.values()]).toEqual(expected);
  await store.append(draft({ card: "Q-3" }));
  expect(await store.cached()).toBeNull();
  await store.cache(...(await memories(store)));
  expect((await store.cached())!.size).toBe(3);
  await store.replace([answer(), answer(), answer()], NOON);
  expect(await store.cached()).toBeNull();
  // Folded before another tab wrote: it does not get in.
  await store.cache(expected, 2);
  expect(await store.cached()).toBeNull();
});

it.each([
  ["a broken memory", { of: 2, cards: [{ v: 1, id: "Q-1", s: null }] }],
  ["no list", { of: 2, cards: "x" }],
  ["another count", { of: 3, cards: [] }],
  ["nothing", null],
])("is silently missing when it holds %s", async (_what, value) => {
  const { store } = await openTab();
  await filled(store);
  await tamper("cache", value, "cards");
  expect(await store.cached()).toBeNull();
  expect((await store.load()).events).toHaveLength(2);
});

it("is missing when the log has changed and is as long as before", async () => {
  const { store } = await openTab();
  const event = answer({ g: 1 });
  await store.merge([event, answer({ card: "Q-2" })]);
  await store.cache(...(await memories(store)));
  // One of the two texts wins, whichever was here first.
  await store.merge([{ ...event, g: 4 }]);
  await store.merge([{ ...event, g: 1, card: "Q-0" }]);
  expect(await store.cached()).toBeNull();

  await store.cache(...(await memories(store)));
  expect(await store.cached()).not.toBeNull();
  await tamper("events", "nonsense", 1);
  expect((await store.load()).quarantined).toBe(1);
  await store.append(draft({ card: "Q-3" }));
  expect((await store.load()).events).toHaveLength(2);
  expect(await store.cached()).toBeNull();
});
