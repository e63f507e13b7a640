import { breathe } from "./breathe.ts";
import type { Catalogue } from "./card.ts";
import type { CalendarDate } from "./date.ts";
import { type Moment, onLaterDay } from "./day.ts";
import type { AnswerEvent, NoteEvent, ReviewEvent } from "./event.ts";
import { lastAnswered, type Memory, type Trace } from "./memory.ts";
import { inOrder, voidedIds } from "./order.ts";
import { advance, remember } from "./schedule.ts";
import { unite, uniteMore } from "./unite.ts";

/** An answer in its place. */
export interface Answered {
  readonly event: AnswerEvent;
  /** Its time (ms) after clamping. */
  readonly at: number;
  /** True when it moved the schedule: it asked to, and was the card's first to do so on its local day. */
  readonly moved: boolean;
  /** What is known of the card after it. */
  readonly trace: Trace | null;
}

/** When an answer was given, after clamping. */
export const momentOf = ({ event, at }: Pick<Answered, "event" | "at">): Moment => ({
  t: at,
  tz: event.tz,
});

/** All answers of one card. */
export interface History {
  readonly answers: readonly Answered[];
  readonly memory: Memory | null;
}

/** What the log says. */
export interface Folded {
  /** Every event, voids and voided ones included, each once. */
  readonly events: readonly ReviewEvent[];
  readonly voided: ReadonlySet<string>;
  /** By card, cards included that are no longer in the book: they may come back. */
  readonly cards: ReadonlyMap<string, History>;
  /** The last note about an event, by the event's id. */
  readonly notes: ReadonlyMap<string, NoteEvent>;
  readonly interview: CalendarDate | null;
  /** The greatest wall clock (ms) of an event that counts; null when there is none. */
  readonly latest: number | null;
}

const step = (
  id: string,
  before: Answered | undefined,
  event: AnswerEvent,
  at: number,
): Answered => {
  const trace = before?.trace ?? null;
  const now = momentOf({ event, at });
  const moved = event.sched && onLaterDay(now, trace && lastAnswered(trace));
  return { event, at, moved, trace: moved ? advance(id, trace, now, event.g) : trace };
};

/** The history of these answers. Due dates are worked out once, for the last answer that moved the schedule. */
function history(id: string, answers: readonly Answered[], before: History | undefined): History {
  if (before?.answers.length === answers.length && before.answers.at(-1) === answers.at(-1)) {
    return before;
  }
  const k = answers.findLastIndex((a) => a.moved);
  if (k < 0) return { answers, memory: null };
  const last = answers[k]!;
  const known = answers[k - 1]?.trace ?? null;
  return { answers, memory: remember(id, known, momentOf(last), last.event.g) };
}

/** A card's answers so far, and those that an earlier state has of it. */
interface Growing {
  readonly answers: Answered[];
  readonly known: History | undefined;
}

/** Answers that are worked out between two rests. */
const REST = 1000;

/** The state of events in the order of `unite`. Yields now and then, for who must not work long at a stretch. */
function* folding(
  events: readonly ReviewEvent[],
  book: Pick<Catalogue, "currentId">,
  before: Folded | undefined,
): Generator<undefined, Folded> {
  const voided = voidedIds(events);
  const growing = new Map<string, Growing>();
  const notes = new Map<string, NoteEvent>();
  let interview: CalendarDate | null = null;
  let latest: number | null = null;
  let fresh = 0;
  for (const { event, at } of inOrder(events, voided)) {
    latest = Math.max(latest ?? 0, event.t);
    if (event.kind === "note") notes.set(event.ref, event);
    if (event.kind === "setting") interview = event.interview;
    if (event.kind !== "answer") continue;
    const id = book.currentId(event.card);
    let card = growing.get(id);
    if (card === undefined) {
      card = { answers: [], known: before?.cards.get(id) };
      growing.set(id, card);
    }
    const { answers, known } = card;
    const i = answers.length;
    const same = known?.answers[i];
    const unchanged =
      same?.event === event &&
      same.at === at &&
      (i === 0 || answers[i - 1] === known?.answers[i - 1]);
    answers.push(unchanged ? same : step(id, answers[i - 1], event, at));
    if (!unchanged && ++fresh % REST === 0) yield;
  }
  const cards = new Map<string, History>();
  for (const id of [...growing.keys()].sort()) {
    const { answers, known } = growing.get(id)!;
    cards.set(id, history(id, answers, known));
  }
  return { events, voided, cards, notes, interview, latest };
}

/** The same at one stretch. */
function stateOf(...log: Parameters<typeof folding>): Folded {
  const steps = folding(...log);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The state that a log says, the same whatever order the events come in. `before`, the state of an earlier log, only saves
 * work: the part of a card's history that has not changed is taken from it.
 */
export const fold = (
  log: Iterable<ReviewEvent>,
  book: Pick<Catalogue, "currentId">,
  before?: Folded,
): Folded => stateOf(unite(log), book, before);

/** The same with rests, in which a page can paint and answer: the log of years takes its time. */
export async function foldGently(
  log: Iterable<ReviewEvent>,
  book: Pick<Catalogue, "currentId">,
  before?: Folded,
  rest = breathe,
): Promise<Folded> {
  const steps = folding(unite(log), book, before);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await rest();
  }
}

/** The state with more events; equal to `fold` of all of them. */
export const extend = (
  before: Folded,
  more: readonly ReviewEvent[],
  book: Pick<Catalogue, "currentId">,
): Folded => stateOf(uniteMore(before.events, more), book, before);

/** Events that count and are dated after now (ms) by more than five minutes: of a clock that was wrong; voiding repairs. */
export const futureEvents = (state: Folded, now: number): readonly ReviewEvent[] =>
  state.events.filter(
    (e) => e.kind !== "void" && !state.voided.has(e.id) && e.t > now + 5 * 60_000,
  );
