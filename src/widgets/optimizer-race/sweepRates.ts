import { logGrid, sweep } from "../../math/optimizers/index.ts";
import { extentOf, logExtentOf } from "../../viz/index.ts";
import type { ContestantId } from "./contestants.ts";
import { type Race, type Runner, ruleOf } from "./model.ts";

/** The learning rates tried: five a decade over the whole range of the knob. */
export const triedRates = logGrid(1e-4, 10, 26);

export interface SweptRunner {
  readonly id: ContestantId;
  /** Last height at every tried rate; NaN where the run diverged. */
  readonly heights: Float64Array;
}

export interface Sweep {
  readonly curves: readonly SweptRunner[];
  /** Heights worth showing. */
  readonly extent: readonly [number, number];
}

/** One runner's last height after the same run at every learning rate, everything else as it is. */
export function sweepRunner(race: Race, { id, hyper }: Runner): SweptRunner {
  const { values, arena, start, noise } = race;
  const points = sweep(
    ruleOf(id, values),
    hyper,
    arena.surface,
    start,
    { steps: values.steps, noise, bounds: arena.surface.domain },
    triedRates,
  );
  const { lowest } = arena;
  const height = (loss: number) => (lowest === null ? loss : Math.max(0, loss - lowest));
  return {
    id,
    heights: Float64Array.from(points, (p) => (p.loss === null ? Number.NaN : height(p.loss))),
  };
}

/** Extent of the heights, without the ways of those who ended far above the start. */
export function sweepExtent(race: Race, curves: readonly SweptRunner[]): readonly [number, number] {
  const begin = race.runners[0]?.heights[0] ?? 1;
  if (race.arena.lowest !== null) {
    const top = 10 * Math.max(begin, 1e-12);
    return logExtentOf(
      curves.map((c) => c.heights.map((v) => Math.min(v, top))),
      12,
    );
  }
  const reach = 10 * Math.max(1, Math.abs(begin));
  return extentOf(
    curves.map((c) => c.heights.filter((v) => Math.abs(v) < reach)),
    { include: [begin] },
  );
}
