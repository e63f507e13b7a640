import type { AnswerExtra, Grade } from "../../review/event.ts";
import { derivationGrade, hiddenSteps } from "../../review/fading.ts";

/** A derivation as the reader goes through it. Steps count from 0. */
export interface Walk {
  /** Steps that are hidden at first: the last ones. */
  readonly hidden: readonly number[];
  /** How many of them have been shown since. */
  readonly shown: number;
  /** The rule that was picked for each step. */
  readonly picks: Readonly<Record<number, string>>;
  /** Hidden steps in which the reader found a slip, in order. */
  readonly slips: readonly number[];
}

/** The start of a visit, after so many successes. Throws when there is no step. */
export const startWalk = (steps: number, won: number): Walk => ({
  hidden: hiddenSteps(steps, won),
  shown: 0,
  picks: {},
  slips: [],
});

/** The step that the reader is to find now; null when all are shown. */
export const currentStep = ({ hidden, shown }: Walk): number | null => hidden[shown] ?? null;

/** The first pick counts: the right rule is told at once. */
export function picked(walk: Walk, rule: string): Walk {
  const step = currentStep(walk);
  return step === null || step in walk.picks
    ? walk
    : { ...walk, picks: { ...walk.picks, [step]: rule } };
}

/** Shows the step that the reader was to find. */
export const revealed = (walk: Walk): Walk =>
  currentStep(walk) === null ? walk : { ...walk, shown: walk.shown + 1 };

/** Says, or takes back, that there was a slip in a step that has been shown. */
export function slipped(walk: Walk, step: number, on: boolean): Walk {
  if (!walk.hidden.slice(0, walk.shown).includes(step)) return walk;
  const others = walk.slips.filter((other) => other !== step);
  return { ...walk, slips: on ? [...others, step].sort((a, b) => a - b) : others };
}

/** What the visit comes to, once all is shown. */
export function verdict({ hidden, slips }: Walk): {
  readonly grade: Grade;
  readonly extra: AnswerExtra;
} {
  const missed = slips[0] ?? null;
  return {
    grade: derivationGrade(hidden, missed),
    extra: { hidden: hidden.length, ...(missed !== null && { missed }) },
  };
}
