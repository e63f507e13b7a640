import { vi } from "vitest";
import { type Desk, type DeskView, openDesk } from "../../src/desk/desk.ts";
import { fold } from "../../src/review/fold.ts";
import type { ReviewEvent } from "../../src/review/index.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { bookOf, CHINA, NOON } from "../review/make.ts";

export const book = bookOf("Q-1", "Q-2", "Q-3");

/** A desk in memory that holds these events. */
export async function deskOf(events: readonly ReviewEvent[] = [], t = NOON): Promise<Desk> {
  const store = memoryStore(idOf(1));
  await store.merge(events);
  return openDesk({
    book,
    opened: { store, trouble: null },
    clock: () => ({ t, tz: CHINA }),
    random: countingBytes(3_000_000),
  });
}

/** A view of a log that is kept, where nothing is wrong. */
export const viewOf = (
  part: Partial<DeskView> = {},
  events: readonly ReviewEvent[] = [],
): DeskView => ({
  state: fold(events, book),
  book,
  lasting: true,
  trouble: null,
  unsaved: null,
  quarantined: 0,
  cleared: false,
  outdated: false,
  ...part,
});

/** A desk that says what a test wants it to say. */
export async function sayingDesk(view: DeskView, events: readonly ReviewEvent[] = []) {
  const desk = await deskOf(events);
  return { ...desk, store: desk.store, view: () => view, retry: vi.fn(), takeBack: vi.fn() };
}
