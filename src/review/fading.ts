import type { Grade } from "./event.ts";
import type { Answered } from "./fold.ts";

/** Visits to a derivation that count towards hiding more of it: scheduled ones without a slip. */
export const successes = (answers: readonly Answered[]): number =>
  answers.filter((a) => a.moved && a.event.g >= 3).length;

/**
 * The steps (from 0) that are hidden after so many successes: the last one at first, and one more, going backward, with each
 * success, until all are. A miss hides as many again. Throws when a number is not a whole one in range.
 */
export function hiddenSteps(steps: number, won: number): readonly number[] {
  if (!Number.isInteger(steps) || steps < 1 || !Number.isInteger(won) || won < 0) {
    throw new Error(`hiddenSteps: needs steps ≥ 1 and successes ≥ 0, got ${steps} and ${won}`);
  }
  const first = Math.max(steps - 1 - won, 0);
  return Array.from({ length: steps - first }, (_, i) => first + i);
}

/**
 * The grade of a visit: Good when no hidden step was missed; Hard when at least half of the hidden steps were right before the
 * first slip; else Again. A slip in a step that was shown is none. Throws when no step was hidden.
 */
export function derivationGrade(hidden: readonly number[], missed: number | null): Grade {
  if (hidden.length === 0) throw new Error("derivationGrade: at least one step must be hidden");
  const right = missed === null ? -1 : hidden.indexOf(missed);
  if (right < 0) return 3;
  return right > 0 && 2 * right >= hidden.length ? 2 : 1;
}
