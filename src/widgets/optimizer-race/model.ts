import { memoizeLast } from "../../math/memoizeLast.ts";
import {
  arrivalStep,
  type Descent,
  descend,
  type Hyper,
  type Optimizer,
  optimizers,
  type RateShapeId,
  rateShapes,
  scheduled,
} from "../../math/optimizers/index.ts";
import { normals, rngFor } from "../../math/random/index.ts";
import type { BoundSurface, Point } from "../../math/surfaces/index.ts";
import { type Arena, arenaOf } from "./arenas.ts";
import { type ContestantId, contestants } from "./contestants.ts";
import { hyperOf } from "./hyper.ts";
import { params, type RaceValues } from "./params.ts";

const arrivalTolerance = 1e-6;

export interface Run {
  readonly descent: Descent;
  /** The path's coordinates, apart. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Height above the lowest point at every point of the path; the loss itself where no lowest point is known. */
  readonly heights: Float64Array;
  /** Step from which on it stays within a millionth of a minimum; `null` if it does not end there. */
  readonly arrival: number | null;
}

export interface Runner extends Run {
  readonly id: ContestantId;
  readonly hyper: Hyper;
}

export interface Race {
  readonly values: RaceValues;
  readonly arena: Arena;
  readonly start: Point;
  readonly noise: Float64Array | undefined;
  readonly runners: readonly Runner[];
  /** Where the playback stands: at most the number of steps. */
  readonly step: number;
}

/** Disturbances of standard deviation one, so that a drag of σ only scales them. */
const unitNoise = memoizeLast((seed: number, steps: number) =>
  normals(rngFor(seed, "gradient noise"), 2 * steps),
);

const noiseOf = memoizeLast((seed: number, steps: number, std: number) =>
  std === 0 ? undefined : unitNoise(seed, steps).map((z) => std * z),
);

const clamp = (v: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, v));

/** The start, inside the surface's domain; the knob's initial value stands for the surface's own start. */
function startOf({ start }: RaceValues, arena: Arena): Point {
  const [x0, y0] = params.start.initial;
  if (start[0] === x0 && start[1] === y0) return arena.start;
  const [xmin, xmax, ymin, ymax] = arena.surface.domain;
  return [clamp(start[0], xmin, xmax), clamp(start[1], ymin, ymax)];
}

/** The schedule that an optimizer is under. */
export const scheduleOf = (id: ContestantId, { schedule, follow }: RaceValues): RateShapeId =>
  follow.includes(id) ? schedule : "constant";

const ruled = (id: ContestantId, schedule: RateShapeId, half: number, steps: number): Optimizer =>
  schedule === "constant"
    ? optimizers[id]
    : scheduled(optimizers[id], rateShapes[schedule]({ half, steps }));

/** An optimizer with its schedule. */
export const ruleOf = (id: ContestantId, values: RaceValues): Optimizer =>
  ruled(id, scheduleOf(id, values), values.half, values.steps);

const runOnce = (
  id: ContestantId,
  surface: BoundSurface,
  lowest: number | null,
  x: number,
  y: number,
  noise: Float64Array | undefined,
  steps: number,
  schedule: RateShapeId,
  half: number,
  names: string,
  ...constants: readonly Hyper[string][]
): Run => {
  const hyper = Object.fromEntries(
    names.split(" ").map((name, i) => [name, constants[i]]),
  ) as Hyper;
  const descent = descend(ruled(id, schedule, half, steps), hyper, surface, [x, y], {
    steps,
    noise,
    bounds: surface.domain,
  });
  const { path, loss } = descent;
  return {
    descent,
    xs: loss.map((_, t) => path[2 * t] as number),
    ys: loss.map((_, t) => path[2 * t + 1] as number),
    heights: lowest === null ? loss : loss.map((f) => Math.max(0, f - lowest)),
    arrival: arrivalStep(
      path,
      surface.minima.map((m) => m.point),
      arrivalTolerance,
    ),
  };
};

/** Everyone remembers their last run: a knob of one optimizer costs one descent. */
const runs = Object.fromEntries(contestants.map((id) => [id, memoizeLast(runOnce)])) as Record<
  ContestantId,
  typeof runOnce
>;

export function race(values: RaceValues): Race {
  const arena = arenaOf(values.surface, values.kappa, values.formula, values.kept);
  const start = startOf(values, arena);
  const { steps, half } = values;
  const noise = noiseOf(values.seed, steps, values.noise);
  const runners = values.show.map((id): Runner => {
    const hyper = hyperOf(id, values);
    const run = runs[id](
      id,
      arena.surface,
      arena.lowest,
      start[0],
      start[1],
      noise,
      steps,
      scheduleOf(id, values),
      half,
      Object.keys(hyper).join(" "),
      ...Object.values(hyper),
    );
    return { id, hyper, ...run };
  });
  return { values, arena, start, noise, runners, step: Math.min(values.step, steps) };
}

/** The last point of a path that is not beyond `step`. */
export const lastAt = (run: Run, step: number): number =>
  Math.min(step, run.descent.loss.length - 1);

export const pointAt = (run: Run, step: number): Point | undefined => {
  const t = lastAt(run, step);
  return t < 0 ? undefined : [run.xs[t] as number, run.ys[t] as number];
};
