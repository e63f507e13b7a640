import { isDate } from "./date.ts";
import { DAY, LATEST } from "./day.ts";
import {
  illegal,
  isProblem,
  listOf,
  matching,
  notARecord,
  oneOf,
  orNull,
  type Problem,
  type Read,
  type Reader,
  record,
  type Shaped,
  textUpTo,
  whole,
} from "./decode.ts";
import { isId, newId, type RandomBytes } from "./ids.ts";

/** Again 1, Hard 2, Good 3, Easy 4. */
export type Grade = 1 | 2 | 3 | 4;
export const grades = [1, 2, 3, 4] as const;

/** Where an answer was given. */
export const modes = ["page", "queue", "mock", "cram", "drill"] as const;
export type Mode = (typeof modes)[number];

/** Why an answer was wrong, in the reader's own judgement. */
export const causes = ["formula", "concept", "sign", "arithmetic", "misread", "time"] as const;
export type Cause = (typeof causes)[number];

/** Ids of cards begin with a letter or digit: no id is ever read as a comment, a formula or `__proto__`. */
export const isCardId = (v: unknown): v is string =>
  typeof v === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(v);

const stamp = {
  id: matching(isId),
  /** Id of the install that wrote it. */
  dev: matching(isId),
  /** Counts this install's events, from 1. */
  n: whole(1, Number.MAX_SAFE_INTEGER),
  /** The wall clock in ms, as it was, right or wrong. */
  t: whole(0, LATEST),
  /** Minutes ahead of UTC. */
  tz: whole(-1080, 1080),
};

const extra = record({
  seed: { optional: whole(0, 2 ** 32 - 1) },
  /** Version of the drill's generator. */
  version: { optional: whole(1, 1e6) },
  /** What the reader typed. */
  text: { optional: textUpTo(2000) },
  /** The right answer as it was then: a changed generator must not rewrite it. */
  right: { optional: textUpTo(2000) },
  hints: { optional: whole(0, 100) },
  /** Key points ticked. */
  points: { optional: listOf(whole(0, 99), 100) },
  /** How many steps of a derivation were hidden, and the first of all its steps that was missed. */
  hidden: { optional: whole(0, 100) },
  missed: { optional: whole(0, 99) },
});

const answer = record({
  kind: oneOf("answer"),
  ...stamp,
  card: matching(isCardId),
  /** Revision of the card that was answered. */
  rev: whole(1, 1e6),
  g: oneOf(1, 2, 3, 4),
  mode: oneOf(...modes),
  /** Whether it moves the schedule; practice does not. */
  sched: oneOf(true, false),
  /** The last event of this card that the writer had seen. */
  base: orNull(matching(isId)),
  /** Time taken, in ms. */
  ms: whole(0, DAY),
  extra: { optional: extra },
});

const voiding = record({ kind: oneOf("void"), ...stamp, ref: matching(isId) });

const note = record({
  kind: oneOf("note"),
  ...stamp,
  ref: matching(isId),
  cause: { optional: oneOf(...causes) },
  text: { optional: textUpTo(2000) },
});

/** The interview's date is in the log, because it belongs to the reader and not to a browser: it travels and merges. */
const setting = record({
  kind: oneOf("setting"),
  ...stamp,
  interview: orNull(matching(isDate)),
});

export type AnswerEvent = Read<typeof answer>;
/** Takes an event back, as if it had never been. A void cannot itself be voided. */
export type VoidEvent = Read<typeof voiding>;
export type NoteEvent = Read<typeof note>;
export type SettingEvent = Read<typeof setting>;
export type ReviewEvent = AnswerEvent | VoidEvent | NoteEvent | SettingEvent;
export type AnswerExtra = Shaped<{ readonly extra: typeof extra }>["extra"];

const readers: Readonly<Record<string, Reader<ReviewEvent>>> = {
  answer,
  void: voiding,
  note,
  setting,
};

/** An event out of anything, in its one normal form; or what is wrong with it. Never throws. */
export function decodeEvent(value: unknown): ReviewEvent | Problem {
  if (typeof value !== "object" || value === null) return notARecord();
  const kind = Object.hasOwn(value, "kind") ? (value as { kind: unknown }).kind : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(readers, kind)) return illegal("kind");
  return readers[kind]!(value, "");
}

/** The JSON of an event: equal events give equal text. */
export const encodeEvent = (event: ReviewEvent): string => JSON.stringify(event);

type Undistributed<E> = E extends ReviewEvent ? Omit<E, "dev" | "n"> : never;
/** An event before the store has given it its install and its count. */
export type Draft = Undistributed<ReviewEvent>;

/** The event that a draft becomes in an install. Throws when the draft is not legal, which is a slip of the caller. */
export function seal(draft: Draft, dev: string, n: number): ReviewEvent {
  const event = decodeEvent({ ...draft, dev, n });
  if (isProblem(event)) {
    throw new Error(`seal: the draft's field "${event.field}" is ${event.problem}`);
  }
  return event;
}

/** A draft that takes an event back. */
export const voidDraft = (
  ref: string,
  at: { readonly t: number; readonly tz: number },
  random: RandomBytes,
): Draft => ({ kind: "void", id: newId(random), t: at.t, tz: at.tz, ref });
