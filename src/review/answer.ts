import type { Card } from "./card.ts";
import { steadyNow } from "./clock.ts";
import { DAY, type Moment, onLaterDay } from "./day.ts";
import type { AnswerExtra, Draft, Grade, Mode } from "./event.ts";
import type { Folded } from "./fold.ts";
import { newId, type RandomBytes } from "./ids.ts";
import { lastAnswered } from "./memory.ts";

/** True while no scheduled answer to the card was given on this local day: only the first one moves the schedule. */
export function mayCount(state: Folded, card: string, now: Moment): boolean {
  const memory = state.cards.get(card)?.memory ?? null;
  // As the fold will clamp it: on a clock turned back, a card that is due must not stay due whatever one answers.
  const at = steadyNow(now, state.latest);
  return onLaterDay(at, memory && lastAnswered(memory));
}

/** An answer as the screen knows it. */
export interface Given {
  /** The event's id, where a screen must know it before it is written; else a new one. */
  readonly id?: string;
  readonly card: Pick<Card, "id" | "rev">;
  readonly g: Grade;
  readonly mode: Mode;
  /** Time taken, in ms. */
  readonly ms: number;
  /** The last event of this card that the screen had seen, from the store. */
  readonly base: string | null;
  /** A replayed interview, a retry, or a cram answer that the reader did not count. */
  readonly practice?: boolean;
  readonly extra?: AnswerExtra;
}

const longest = 2000;

/** The event of an answer. Cram answers are practice unless `practice` is false; others may count unless it is true. */
export function answerDraft(state: Folded, given: Given, now: Moment, random: RandomBytes): Draft {
  const { card, g, mode, base, extra } = given;
  const practice = given.practice ?? mode === "cram";
  const clipped = extra && {
    ...extra,
    ...(extra.text !== undefined && { text: extra.text.slice(0, longest) }),
    ...(extra.right !== undefined && { right: extra.right.slice(0, longest) }),
  };
  return {
    kind: "answer",
    id: given.id ?? newId(random),
    t: now.t,
    tz: now.tz,
    card: card.id,
    rev: card.rev,
    g,
    mode,
    sched: !practice && mayCount(state, card.id, now),
    base,
    // A page left open over night says nothing about the time taken beyond a day.
    ms: Math.min(Math.max(Math.round(given.ms), 0), DAY),
    ...(clipped && { extra: clipped }),
  };
}

/** What the screen asks after a miss while cramming: counted by default, unless the card has counted today. */
export const countByDefault = (state: Folded, card: string, g: Grade, now: Moment): boolean =>
  g === 1 && mayCount(state, card, now);
