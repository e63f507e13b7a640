import type { Kind } from "./card.ts";
import type { Answered } from "./fold.ts";

/** Seconds for one card before the reader's own times are known. */
const usual: Readonly<Record<Kind, number>> = {
  question: 30,
  predict: 20,
  drill: 120,
  derivation: 180,
};
/** So many answers of a kind are needed before its own times count, and only the latest are looked at. */
const ENOUGH = 5;
const LATEST = 50;
/** An answer beyond ten minutes was a page left open. */
const LONGEST = 600_000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Kinds that are asked on a page without a script: the time there begins at the answer, and the thinking is not in it. */
const half: readonly Kind[] = ["question", "derivation"];

/** Milliseconds that one card of that kind will take: the median of the reader's latest answers of that kind, in order. */
export function expectedMs(kind: Kind, answers: readonly Answered[]): number {
  const whole = half.includes(kind) ? answers.filter((a) => a.event.mode !== "page") : answers;
  const times = whole.map((a) => a.event.ms).filter((ms) => ms > 0 && ms <= LONGEST);
  return times.length < ENOUGH ? usual[kind] * 1000 : median(times.slice(-LATEST));
}

/** Whole minutes that cards taking these times (ms) will need; at least one when there is any. */
export const minutesFor = (times: readonly number[]): number =>
  times.length === 0 ? 0 : Math.max(1, Math.round(times.reduce((a, b) => a + b, 0) / 60_000));
