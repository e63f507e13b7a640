import { encodeBackup } from "../backup/json.ts";
import { type ReviewEvent, seal } from "../event.ts";
import { SCHEMA } from "../schema.ts";
import { unite } from "../unite.ts";
import { cardOf, headsOf } from "./heads.ts";
import type { Copy, Slot, Store } from "./store.ts";

/** A store that lasts as long as the page, for browsers that have no database or refuse it. `cleared` as found outside. */
export function memoryStore(dev: string, cleared = false): Store {
  let events: readonly ReviewEvent[] = [];
  let heads = new Map<string, string>();
  let n = 0;
  const copies: Copy[] = [];
  const slots = new Map<Slot, unknown>();
  const set = (all: readonly ReviewEvent[]) => {
    events = all;
    heads = headsOf(all);
    n = all.reduce((most, e) => (e.dev === dev ? Math.max(most, e.n) : most), n);
  };
  return {
    lasting: false,
    load: async () => ({ events, quarantined: 0, cleared: cleared && events.length === 0 }),
    head: (card) => heads.get(card) ?? null,
    async append(draft) {
      const event = seal(draft, dev, n + 1);
      if (event.kind === "answer") {
        const head = heads.get(event.card) ?? null;
        if (head !== event.base) return { status: "elsewhere", head };
      }
      n++;
      events = [...events, event];
      const card = cardOf(event, (id) => events.find((e) => e.id === id));
      if (card !== null) heads.set(card, event.id);
      return { status: "held", event };
    },
    flush: async () => null,
    waiting: () => [],
    async merge(incoming, { signal, onProgress } = {}) {
      if (signal?.aborted) return { status: "cancelled" };
      const ids = new Set(events.map((e) => e.id));
      const fresh = unite(incoming).filter((e) => !ids.has(e.id));
      const winners = new Map(unite(events, incoming).map((e) => [e.id, e]));
      set([...events.map((e) => winners.get(e.id)!), ...fresh]);
      onProgress?.(fresh.length, fresh.length);
      return { status: "merged", fresh: fresh.length, known: winners.size - fresh.length };
    },
    async replace(incoming, at) {
      copies.push({ schema: SCHEMA, text: encodeBackup(events, at) });
      set(unite(incoming));
      return { status: "merged", fresh: events.length, known: 0 };
    },
    async clear() {
      set([]);
      copies.length = 0;
      slots.clear();
      return true;
    },
    quarantine: async () => [],
    copies: async () => copies,
    get: async (slot) => slots.get(slot),
    async put(slot, value) {
      slots.set(slot, structuredClone(value));
      return true;
    },
    close() {},
  };
}
