import { type Descent, descend, optimizers, usual } from "../../math/optimizers/index.ts";
import { convergenceRate, quadraticMethods, stepsTo } from "../../math/quadratic/index.ts";
import { bindSurface, surfaces } from "../../math/surfaces/index.ts";
import { alongX, type Univariate, univariates } from "../../math/univariate/index.ts";
import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

/** Distance from the target at every step; `rate` is its factor per step where that is the same all the way. */
export interface Track {
  readonly id: "flat" | "steep" | "x";
  readonly curvature: number | null;
  readonly rate: number | null;
  readonly distance: Float64Array;
}

interface Walk {
  readonly values: Values<typeof params>;
  /** The curvature that 1/η is measured by, and the learning rate itself. */
  readonly L: number;
  readonly eta: number;
  readonly run: Descent;
  /** Index of the last point of the path. */
  readonly last: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly tracks: readonly Track[];
}

export interface QuadraticWalk extends Walk {
  readonly kind: "quadratic";
  readonly mu: number;
  readonly rate: number;
  readonly stepsToMillionth: number;
  /** The best fixed step: its η·L, and what it leaves of the error. */
  readonly best: { readonly ratio: number; readonly rate: number };
}

export interface UnivariateWalk extends Walk {
  readonly kind: "univariate";
  readonly function: Univariate;
  /** Curvature at every point of the path, and what is left per step of a small error there: |1 − ηf″|. */
  readonly curvatures: Float64Array;
  readonly end: "arrives" | "hops" | "creeps" | "falls" | "under-way";
}

export type StepSizeModel = QuadraticWalk | UnivariateWalk;

const quadraticOf = (mu: number) => bindSurface(surfaces.quadratic, { A11: mu, A22: 1 });

const coordinates = ({ path }: Descent) => {
  const n = path.length / 2;
  return {
    last: n - 1,
    xs: Float64Array.from({ length: n }, (_, t) => path[2 * t] as number),
    ys: Float64Array.from({ length: n }, (_, t) => path[2 * t + 1] as number),
  };
};

function quadraticWalk(values: Values<typeof params>): QuadraticWalk {
  const { kappa, ratio: eta, start, steps } = values;
  const mu = 1 / kappa;
  const run = descend(
    optimizers.sgd,
    usual(optimizers.sgd, { eta }),
    quadraticOf(mu),
    [start[0], start[1]],
    { steps },
  );
  const where = coordinates(run);
  const method = quadraticMethods.gradientDescent;
  const rate = convergenceRate(method, { eta, beta: 0 }, mu, 1);
  const best = method.best(mu, 1);
  return {
    kind: "quadratic",
    values,
    L: 1,
    eta,
    run,
    ...where,
    tracks: [
      {
        id: "flat",
        curvature: mu,
        rate: Math.abs(1 - eta * mu),
        distance: where.xs.map(Math.abs),
      },
      { id: "steep", curvature: 1, rate: Math.abs(1 - eta), distance: where.ys.map(Math.abs) },
    ],
    mu,
    rate,
    stepsToMillionth: stepsTo(1e-6, rate),
    best: { ratio: best.eta, rate: best.rate },
  };
}

const chosen = {
  abs: univariates.absolute,
  cubic: univariates.cubic,
  doubleWell: univariates.doubleWell,
} as const;

/** To the nearest minimum; for a function without one, to the point where it is stationary. */
const distanceTo = (targets: readonly number[], x: number) =>
  Math.min(...targets.map((m) => Math.abs(x - m)));

/** What the last steps do, told from the points themselves. */
function endOf(u: Univariate, run: Descent, xs: Float64Array, eta: number): UnivariateWalk["end"] {
  const at = (k: number) => xs[Math.max(0, xs.length - 1 - k)] as number;
  if (run.status === "diverged" || Math.abs(at(0)) > 10) return "falls";
  if (u.minima.length > 0 && distanceTo(u.minima, at(0)) < 1e-6) return "arrives";
  const back = Math.abs(at(0) - at(2));
  const moved = Math.abs(at(0) - at(1));
  if (moved > 0.02 * eta && back < 1e-3 * moved) return "hops";
  if (u.minima.length === 0) return at(0) >= 0 ? "creeps" : "falls";
  return "under-way";
}

function univariateWalk(values: Values<typeof params>, u: Univariate): UnivariateWalk {
  const eta = values.ratio / u.unit;
  const run = descend(
    optimizers.sgd,
    usual(optimizers.sgd, { eta }),
    alongX(u),
    [values.start[0], 0],
    { steps: values.steps },
  );
  const where = coordinates(run);
  const targets = u.minima.length > 0 ? u.minima : u.critical;
  return {
    kind: "univariate",
    values,
    L: u.unit,
    eta,
    run,
    ...where,
    tracks: [
      {
        id: "x",
        curvature: null,
        rate: null,
        distance: where.xs.map((x) => distanceTo(targets, x)),
      },
    ],
    function: u,
    curvatures: where.xs.map((x) => u.curvature(x)),
    end: endOf(u, run, where.xs, eta),
  };
}

export const stepSizeModel = (values: Values<typeof params>): StepSizeModel =>
  values.f === "quadratic" ? quadraticWalk(values) : univariateWalk(values, chosen[values.f]);

/** The step that is shown: the playback may stand beyond the end of a path that broke off. */
export const shownStep = (model: StepSizeModel): number => Math.min(model.values.step, model.last);
