import type { Card, Form } from "../card.ts";
import { budgets, type Length } from "./mix.ts";

/** At most so many follow-ups to one question of words. */
const FOLLOW_UPS = 2;

/** One question of a mock interview. */
export interface MockItem {
  readonly card: string;
  readonly form: Form;
  /** Key points that its answer has; of a drill one, its answer. */
  readonly points: number;
  readonly followUps: number;
  /** Time meant for it, in ms; going over it only shows. */
  readonly budget: number;
}

/** What the reader did with one question. */
export interface MockAnswer {
  /** Typed, or empty when it was spoken or on paper. */
  readonly text: string;
  /** Time on the screen (ms), closed tab included. */
  readonly ms: number;
  readonly gaveUp: boolean;
  /** Follow-ups that were opened. */
  readonly followUps: number;
  /** Ticked at the end: key points hit, and whether assumptions were stated; null until then. */
  readonly points: readonly number[] | null;
  readonly assumptions: boolean | null;
  /** Id of the event that keeps its grade; null until it is in the log. */
  readonly event: string | null;
}

/** A mock interview under way or over. Plain data: it is saved as a draft every few seconds. */
export interface Mock {
  readonly v: 1;
  readonly seed: number;
  readonly length: Length;
  /** Replays are practice. */
  readonly replay: boolean;
  readonly items: readonly MockItem[];
  readonly answers: readonly MockAnswer[];
  /** When it began, when the present question was opened, and the latest time seen (ms): a clock turned back adds none. */
  readonly started: number;
  readonly opened: number;
  readonly seen: number;
  /** When it was over (ms), or null. */
  readonly ended: number | null;
  /** What stands in the field of the present question, the follow-ups opened there, and whether its answer was asked for. */
  readonly draft: { readonly text: string; readonly followUps: number; readonly gaveUp: boolean };
}

const empty = { text: "", followUps: 0, gaveUp: false };
const words: readonly Form[] = ["concept", "compare"];

/** A mock interview that begins now (ms). Throws when there is no card to ask. */
export function startMock(
  cards: readonly Card[],
  { length, seed, replay }: Pick<Mock, "length" | "seed" | "replay">,
  now: number,
): Mock {
  if (cards.length === 0) throw new Error("startMock: there must be a card to ask");
  const times = budgets(
    cards.map((card) => card.form),
    length,
  );
  const items = cards.map((card, i) => ({
    card: card.id,
    form: card.form,
    points: card.kind === "drill" ? 1 : card.points,
    followUps: words.includes(card.form) ? Math.min(card.followUps ?? 0, FOLLOW_UPS) : 0,
    budget: times[i]!,
  }));
  const clock = { started: now, opened: now, seen: now, ended: null };
  return { v: 1, seed, length, replay, items, answers: [], ...clock, draft: empty };
}

/** Time left, in ms: of the whole, never below zero, and of the present question, negative when it is overdrawn. */
export function timeLeft(
  mock: Mock,
  now: number,
): { readonly total: number; readonly question: number } {
  const at = mock.ended ?? Math.max(now, mock.seen);
  const item = mock.items[mock.answers.length];
  return {
    total: Math.max(mock.started + mock.length * 60_000 - at, 0),
    question: item === undefined ? 0 : mock.opened + item.budget - at,
  };
}

const closed = (mock: Mock, at: number): MockAnswer => ({
  ...mock.draft,
  ms: at - mock.opened,
  points: null,
  assumptions: null,
  event: null,
});

/**
 * The interview as it stands now (ms): over, if its time has run out meanwhile, at the very moment it did. Every other step
 * begins with this one, so that a reload or a closed laptop pauses nothing.
 */
export function tick(mock: Mock, now: number): Mock {
  if (mock.ended !== null) return mock;
  const seen = Math.max(now, mock.seen);
  const end = mock.started + mock.length * 60_000;
  if (seen < end) return { ...mock, seen };
  return {
    ...mock,
    seen,
    ended: end,
    answers: [...mock.answers, closed(mock, end)],
    draft: empty,
  };
}

/** Keeps what is in the field. Does nothing once the answer is shown or the time is over. */
export function typed(mock: Mock, text: string, now: number): Mock {
  const at = tick(mock, now);
  if (at.ended !== null || at.draft.gaveUp) return at;
  return { ...at, draft: { ...at.draft, text: text.slice(0, 2000) } };
}

/** Gives the present question up: its answer may be shown. Its time goes on until the next one is opened. */
export function gaveUp(mock: Mock, now: number): Mock {
  const at = tick(mock, now);
  return at.ended === null ? { ...at, draft: { ...at.draft, gaveUp: true } } : at;
}

/** Opens the next follow-up of the present question, if it has one left. */
export function followUp(mock: Mock, now: number): Mock {
  const at = tick(mock, now);
  const most = at.items[at.answers.length]?.followUps ?? 0;
  if (at.ended !== null || at.draft.followUps >= most) return at;
  return { ...at, draft: { ...at.draft, followUps: at.draft.followUps + 1 } };
}

/** Closes the present question and opens the next one; the last one ends the interview. */
export function answered(mock: Mock, now: number): Mock {
  const at = tick(mock, now);
  if (at.ended !== null) return at;
  const answers = [...at.answers, closed(at, at.seen)];
  const ended = answers.length === at.items.length ? at.seen : null;
  return { ...at, answers, opened: at.seen, ended, draft: empty };
}

/** Ends the interview now; the present question is closed, the rest stay unasked. */
export function stopped(mock: Mock, now: number): Mock {
  const at = answered(mock, now);
  return at.ended === null ? { ...at, ended: at.seen } : at;
}

/** Remembers that an answer's grade is in the log, or with null that it was taken back. Throws when there is no such answer. */
export function logged(mock: Mock, index: number, event: string | null): Mock {
  const answer = mock.answers[index];
  if (answer === undefined) throw new Error(`logged: question ${index} has not been answered`);
  return { ...mock, answers: mock.answers.with(index, { ...answer, event }) };
}

/** Ticks what an answer had. Throws before the end, unless that question was given up: answers show only then. */
export function marked(
  mock: Mock,
  index: number,
  points: readonly number[],
  assumptions: boolean,
): Mock {
  const answer = mock.answers[index];
  if (answer === undefined) throw new Error(`marked: question ${index} has not been answered`);
  if (mock.ended === null && !answer.gaveUp) {
    throw new Error(`marked: question ${index} can be marked only when the interview is over`);
  }
  const answers = mock.answers.with(index, { ...answer, points, assumptions });
  return { ...mock, answers };
}
