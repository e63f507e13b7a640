import { vi } from "vitest";
import type { Desk, DeskView } from "../../src/desk/desk.ts";
import { fold } from "../../src/review/fold.ts";
import type { ReviewEvent } from "../../src/review/index.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { idOf } from "../review/bytes.ts";
import { bookOf, CHINA, NOON } from "../review/make.ts";
import { deskOf as emptyDesk } from "./desk.ts";

export const book = bookOf("Q-1", "Q-2", "Q-3");

/** A desk in memory that holds these events, on a clock that stands. */
export async function deskOf(events: readonly ReviewEvent[] = [], t = NOON): Promise<Desk> {
  const store = memoryStore(idOf(1));
  await store.merge(events);
  const opened = { store, trouble: null };
  const { desk } = await emptyDesk([...book.cards.values()], {
    opened,
    clock: () => ({ t, tz: CHINA }),
  });
  return desk;
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
