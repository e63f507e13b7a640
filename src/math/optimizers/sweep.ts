import { type DescendOptions, descend } from "./descend.ts";
import type { Hyper, Optimizer } from "./optimizer.ts";
import type { Objective } from "./walk.ts";

/** `count` values from `from` to `to`, evenly spaced in their logarithms; the ends are exact. */
export function logGrid(from: number, to: number, count: number): Float64Array {
  if (!(from > 0 && to > 0 && count >= 2)) {
    throw new Error(
      `logGrid: wants positive ends and at least 2 values, got ${from}, ${to}, ${count}`,
    );
  }
  const grid = Float64Array.from(
    { length: count },
    (_, i) => from * (to / from) ** (i / (count - 1)),
  );
  grid[count - 1] = to;
  return grid;
}

export interface SweepPoint {
  readonly eta: number;
  /** Loss after the last step, or `null` if the descent diverged. */
  readonly loss: number | null;
  /** The step at which it diverged. */
  readonly divergedAt: number | null;
}

/** The same descent for every learning rate of `etas`. */
export const sweep = (
  optimizer: Optimizer,
  hyper: Hyper,
  objective: Objective,
  start: readonly [number, number],
  options: DescendOptions,
  etas: ArrayLike<number>,
): readonly SweepPoint[] =>
  Array.from(etas, (eta) => {
    const run = descend(optimizer, { ...hyper, eta }, objective, start, options);
    return run.status === "finished"
      ? { eta, loss: run.loss[run.loss.length - 1], divergedAt: null }
      : { eta, loss: null, divergedAt: run.atStep };
  });
