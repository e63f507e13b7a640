import { DAY, LATEST, type Moment } from "./day.ts";
import { isProblem, matching, oneOf, type Read, real, record, whole } from "./decode.ts";
import { isCardId } from "./event.ts";

// A gap is at most 36,500 days.
const LATEST_DUE = LATEST + 36_600 * DAY;

const memory = record({
  v: oneOf(1),
  id: matching(isCardId),
  /** When it falls due (ms) while no interview is near: recall is then down to 0.90. */
  due: whole(0, LATEST_DUE),
  /** When it falls due (ms) while an interview is near: recall is then down to 0.95. */
  soon: whole(0, LATEST_DUE),
  /** Stability: days until recall is down to 0.90. */
  s: real(0.001, 36_500),
  /** Difficulty. */
  d: real(1, 10),
  /** Answers that were scheduled, and how many of them were Again after the first. */
  reps: whole(1, 1e9),
  lapses: whole(0, 1e9),
  /** The last scheduled answer: its time (ms) after clamping, and its zone (minutes ahead of UTC). */
  last: whole(0, LATEST),
  tz: whole(-1080, 1080),
});

/** What the scheduler knows of a card that has been answered. It follows from the log and is never stored. */
export type Memory = Read<typeof memory>;

/** What an answer leaves behind: all of it but the due dates, which only a card's last answer needs. */
export type Trace = Omit<Memory, "due" | "soon">;

/** When the card's last scheduled answer was given. */
export const lastAnswered = ({ last, tz }: Trace): Moment => ({ t: last, tz });

/** A memory out of anything, or null when it is not whole. Never throws. */
export function decodeMemory(value: unknown): Memory | null {
  const read = memory(value, "");
  return isProblem(read) || read.lapses > read.reps ? null : read;
}
