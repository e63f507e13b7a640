import type { Catalogue } from "../../review/card.ts";
import {
  isProblem,
  listOf,
  matching,
  oneOf,
  orNull,
  type Read,
  record,
  textUpTo,
  whole,
} from "../../review/decode.ts";
import { isCardId } from "../../review/event.ts";
import type { Folded } from "../../review/fold.ts";
import { isId } from "../../review/ids.ts";
import { type SessionView, view } from "../../review/session.ts";

const step = record({
  g: oneOf(1, 2, 3, 4),
  /** The answer in the log; null when another tab had answered the card, so that nothing was written. */
  event: orNull(matching(isId)),
});

const sitting = record({
  v: oneOf(1),
  /** The address that asked for it. */
  query: textUpTo(20_000),
  /** The local day on which it began. */
  day: whole(-1e6, 1e7),
  /** From it the numbers of every drill are drawn. */
  seed: whole(0, 2 ** 32 - 1),
  cram: oneOf(true, false),
  cards: listOf(matching(isCardId), 200),
  steps: listOf(step, 1000),
});

/** One session and what came of it so far: enough to go on after a reload, or in the other language. */
export type Sitting = Read<typeof sitting>;
export type Step = Read<typeof step>;

/** Where it stands. */
export const viewOf = ({ cards, steps }: Sitting): SessionView =>
  view({ cards, grades: steps.map(({ g }) => g) });

export const stepped = (now: Sitting, next: Step): Sitting => ({
  ...now,
  steps: [...now.steps, next],
});

/** Before the last answer that was written, and the event to void; null when there is none. */
export function steppedBack(
  now: Sitting,
): { readonly sitting: Sitting; readonly event: string } | null {
  const at = now.steps.findLastIndex(({ event }) => event !== null);
  const event = now.steps[at]?.event ?? null;
  return event === null ? null : { sitting: { ...now, steps: now.steps.slice(0, at) }, event };
}

/** Seed of the drill that is asked after so many steps: another one at each visit, the same one after an undo. */
export const drillSeed = ({ seed }: Sitting, after: number): number =>
  (seed + Math.imul(after, 0x9e3779b9)) >>> 0;

export const encodeSitting = (now: Sitting): string => JSON.stringify(now);

/**
 * A sitting out of any text, or null when it is not whole or names cards that the book lacks. The log decides what was
 * answered: last steps that are not in it, or no longer, fall away, as a page may close between the two. Those before them
 * remain; there is nothing to undo in them.
 */
export function decodeSitting(text: string | null, book: Catalogue, state: Folded): Sitting | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    return null;
  }
  const read = sitting(value, "");
  if (isProblem(read) || read.cards.some((id) => !book.cards.has(id))) return null;
  const standing = new Set(state.events.map(({ id }) => id));
  const stands = (event: string) => standing.has(event) && !state.voided.has(event);
  const last = read.steps.findLastIndex(({ event }) => event === null || stands(event));
  const steps = read.steps.slice(0, last + 1).map(({ g, event }) => ({
    g,
    event: event !== null && stands(event) ? event : null,
  }));
  const whole = { ...read, steps };
  try {
    viewOf(whole);
    return whole;
  } catch {
    // More grades than were asked for.
    return null;
  }
}
