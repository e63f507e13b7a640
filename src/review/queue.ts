import { type Card, type Catalogue, type Kind, kinds } from "./card.ts";
import { localDay, type Moment, onLaterDay } from "./day.ts";
import { expectedMs, minutesFor } from "./estimate.ts";
import { finalSlots } from "./finalPass.ts";
import type { Answered, Folded } from "./fold.ts";
import { interleave } from "./interleave.ts";
import { paceFor } from "./interview.ts";
import { lastAnswered, type Memory } from "./memory.ts";
import { recall } from "./schedule.ts";

/** Cards in one session, unless told. */
export const SESSION = 20;

/** A card that is due. */
export interface Due {
  readonly card: Card;
  readonly topic: string;
  /** Chance (0–1) that it is recalled now. */
  readonly recall: number;
  /** The local day since which it is due. */
  readonly day: number;
}

/** What is to be reviewed now. */
export interface Queue {
  /** The cards most at risk, in the order to be asked: topics alternate. */
  readonly session: readonly Due[];
  /** How many more are due; they wait. */
  readonly later: number;
  /** Minutes for the session. */
  readonly minutes: number;
}

/** The local day on which each learned card of the book is due: by its memory, or by its slot of the final pass if sooner. */
export function dueDays(state: Folded, book: Catalogue, now: Moment): ReadonlyMap<string, number> {
  const pace = paceFor(state.interview, now);
  const known = new Map([...state.cards].filter(([id]) => book.cards.has(id)));
  const slots = finalSlots(known, state.interview, now);
  const days = new Map<string, number>();
  for (const [id, { memory }] of known) {
    if (memory === null) continue;
    const due = localDay({ t: pace === "soon" ? memory.soon : memory.due, tz: now.tz });
    days.set(id, Math.min(due, slots.get(id) ?? due));
  }
  return days;
}

const answeredToday = (memory: Memory, now: Moment): boolean =>
  !onLaterDay(now, lastAnswered(memory));

/** The reader's answers of each kind, in order, for the estimate. */
function byKind(state: Folded, book: Catalogue): ReadonlyMap<Kind, readonly Answered[]> {
  const out = new Map<Kind, Answered[]>(kinds.map((kind) => [kind, []]));
  for (const [id, { answers }] of state.cards) {
    const card = book.cards.get(id);
    if (card !== undefined) out.get(card.kind)!.push(...answers);
  }
  for (const list of out.values()) list.sort((a, b) => a.at - b.at);
  return out;
}

/** The queue at that moment; `size` cards a session. */
export function dueQueue(state: Folded, book: Catalogue, now: Moment, size = SESSION): Queue {
  const due: Due[] = [];
  for (const [id, day] of dueDays(state, book, now)) {
    const memory = state.cards.get(id)!.memory!;
    if (day > localDay(now) || answeredToday(memory, now)) continue;
    const card = book.cards.get(id)!;
    due.push({ card, topic: card.topic, recall: recall(memory, now), day });
  }
  due.sort((a, b) => a.recall - b.recall || (a.card.id < b.card.id ? -1 : 1));
  const session = interleave(due.slice(0, size));
  const expected = new Map<Kind, number>();
  for (const [kind, answers] of byKind(state, book)) expected.set(kind, expectedMs(kind, answers));
  const times = session.map(({ card }) => expected.get(card.kind)!);
  return { session, later: due.length - session.length, minutes: minutesFor(times) };
}

/** Cards of the book that have never been answered, in its order. */
export const unseen = (state: Folded, book: Catalogue): readonly Card[] =>
  [...book.cards.values()].filter((card) => !state.cards.has(card.id));
