import {
  classifyStationary,
  type Definiteness,
  type Symmetric2,
  symmetricEigen,
} from "../../math/linear/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import {
  descend,
  gradientNoise,
  type Hyper,
  type Optimizer,
  optimizers,
  usual,
} from "../../math/optimizers/index.ts";
import { rngFor } from "../../math/random/index.ts";
import { type BoundSurface, bindSurface, sampleGrid, surfaces } from "../../math/surfaces/index.ts";
import type { Values } from "../../params/index.ts";
import { type Field, landscapeLevels } from "../../viz/index.ts";
import type { MethodId } from "./marks.ts";
import type { params } from "./params.ts";

/** Beyond this the walk is over: the point has left the drawing. */
const reach = 2.2;

export interface Run {
  readonly id: MethodId;
  readonly optimizer: Optimizer;
  readonly hyper: Hyper;
  /** x₀, y₀, …, up to the first point outside the drawing. */
  readonly path: Float64Array;
  readonly loss: Float64Array;
  /** Gradients, noise included, that led from each point to the next. */
  readonly gradients: Float64Array;
  readonly last: number;
  /** Distance from the stationary point at the origin. */
  readonly distance: Float64Array;
  readonly end: Definiteness | "left" | "no-step" | "hovers" | "under-way";
}

export interface SaddlesModel {
  readonly values: Values<typeof params>;
  readonly surface: BoundSurface;
  readonly stationary: readonly {
    readonly x: number;
    readonly y: number;
    readonly kind: Definiteness;
  }[];
  readonly field: Field;
  readonly levels: readonly number[];
  readonly noise: Float64Array;
  readonly chosen: Run;
  /** The chosen run, or one of every method. */
  readonly runs: readonly Run[];
  /** Eigenvalues of the Hessian along the chosen path. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const surfaceOf = {
  saddle: surfaces.saddle,
  dome: surfaces.dome,
  monkey: surfaces.monkeySaddle,
  doubleWell: surfaces.doubleWell,
} as const;

type SurfaceId = keyof typeof surfaceOf;

/** Levels on both sides of zero, denser near it, where the stationary point is. */
const levelsAroundZero = (values: Float64Array): number[] => {
  const top = values.reduce((m, v) => Math.max(m, v), 0);
  const bottom = -values.reduce((m, v) => Math.min(m, v), 0);
  const side = (extent: number) =>
    extent > 0 ? Array.from({ length: 6 }, (_, k) => extent * ((k + 0.5) / 6) ** 2) : [];
  return [
    ...side(bottom)
      .map((v) => -v)
      .reverse(),
    ...side(top),
  ];
};

const landscape = memoizeLast((id: SurfaceId) => {
  const surface = bindSurface(surfaceOf[id]);
  const [nx, ny] = [38, 34];
  const x = [-2.9, 2.9] as const;
  const y = [-2.75, 2.75] as const;
  const values = sampleGrid(surface.f, x, y, nx, ny);
  const field: Field = { values, nx, ny, x, y };
  return {
    surface,
    field,
    levels: id === "doubleWell" ? landscapeLevels(values, 11, 4) : levelsAroundZero(values),
    stationary: (surfaceOf[id].stationary?.({ a: 1, b: 1 }) ?? []).map(([px, py]) => ({
      x: px,
      y: py,
      kind: classifyStationary(surface.hessian(px, py)),
    })),
  };
});

const rules: Record<MethodId, Optimizer> = {
  gd: optimizers.sgd,
  noisyGd: optimizers.sgd,
  momentum: optimizers.momentum,
  newton: optimizers.newton,
  absNewton: optimizers.absNewton,
};

const noiseOf = memoizeLast((seed: number, steps: number, std: number) =>
  gradientNoise(rngFor(seed, "gradient noise"), steps, std),
);

function runOf(
  id: MethodId,
  { eta, beta, start, steps }: Values<typeof params>,
  { surface, stationary }: ReturnType<typeof landscape>,
  noise: Float64Array,
): Run {
  const optimizer = rules[id];
  const hyper = usual(optimizer, id === "momentum" ? { eta, beta } : { eta });
  const run = descend(optimizer, hyper, surface, [start[0], start[1]], {
    steps,
    noise: id === "noisyGd" ? noise : undefined,
  });
  const reached = run.path.length / 2;
  const at = (t: number) => [run.path[2 * t] as number, run.path[2 * t + 1] as number] as const;
  let last = 0;
  while (last < reached - 1 && Math.max(...at(last).map(Math.abs)) <= reach) last++;
  const [x, y] = at(last);
  return {
    id,
    optimizer,
    hyper,
    path: run.path.slice(0, 2 * (last + 1)),
    loss: run.loss.slice(0, last + 1),
    gradients: run.gradients.slice(0, 2 * last),
    last,
    distance: Float64Array.from({ length: last + 1 }, (_, t) => Math.hypot(...at(t))),
    end:
      id === "noisyGd" && stationary.some((s) => s.kind === "minimum" && near(s, x, y))
        ? "hovers"
        : endOf(surface, x, y, last, run.status === "diverged" && last === run.atStep - 1),
  };
}

const near = (s: { x: number; y: number }, x: number, y: number) =>
  Math.hypot(x - s.x, y - s.y) < 0.4;

function endOf(
  surface: BoundSurface,
  x: number,
  y: number,
  last: number,
  brokeOff: boolean,
): Run["end"] {
  if (last > 0 && Math.max(Math.abs(x), Math.abs(y)) > reach) return "left";
  if (brokeOff) return "no-step";
  const gradient = new Float64Array(2);
  surface.gradient(x, y, gradient);
  if (Math.hypot(gradient[0] as number, gradient[1] as number) > 1e-4) return "under-way";
  // The Hessian of a point within rounding of a degenerate one is tiny rather than zero.
  const hessian = surface.hessian(x, y);
  return Math.max(...hessian.map(Math.abs)) < 0.05 ? "degenerate" : classifyStationary(hessian);
}

export function saddlesModel(values: Values<typeof params>): SaddlesModel {
  const land = landscape(values.surface);
  const { surface, field, levels, stationary } = land;
  const noise = noiseOf(values.seed, values.steps, values.noise);
  const ids: readonly MethodId[] = values.race
    ? ["gd", "noisyGd", "momentum", "newton", "absNewton"]
    : [values.method];
  const runs = ids.map((id) => runOf(id, values, land, noise));
  const chosen = runs.find((r) => r.id === values.method) as Run;
  const eigen = Array.from(chosen.loss, (_, t) => symmetricEigen(hessianAt(surface, chosen, t)));
  return {
    values,
    surface,
    stationary,
    field,
    levels,
    noise,
    chosen,
    runs,
    low: Float64Array.from(eigen, (e) => e.values[0]),
    high: Float64Array.from(eigen, (e) => e.values[1]),
  };
}

export const pointOf = (run: Run, t: number): readonly [number, number] => [
  run.path[2 * t] as number,
  run.path[2 * t + 1] as number,
];

export const hessianAt = (surface: BoundSurface, run: Run, t: number): Symmetric2 =>
  surface.hessian(...pointOf(run, t));

/** The step that is shown: the playback may stand beyond the end of a path that broke off. */
export const shownStep = (m: SaddlesModel): number => Math.min(m.values.step, m.chosen.last);
