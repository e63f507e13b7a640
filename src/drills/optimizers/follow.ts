import {
  type Optimizer,
  onSequence,
  type SequenceRun,
  usual,
} from "../../math/optimizers/index.ts";
import type { Params, Values } from "../../params/index.ts";

/** What a rule, its other settings as usual, makes of these gradients of one coordinate. */
export const follow = <R extends { readonly hyper: Params }>(
  rule: R,
  changed: Partial<Values<R["hyper"]>>,
  gradients: readonly number[],
  start = 0,
): SequenceRun =>
  onSequence(rule as unknown as Optimizer, usual(rule, changed), gradients, { start });

/** One of its quantities after every step. */
export const trace = (run: SequenceRun, id: string): readonly number[] =>
  Array.from(run.terms[id] ?? []);

/** All moves together. */
export const moved = (run: SequenceRun): number => run.delta.reduce((sum, move) => sum + move, 0);
