import type { Complex } from "../../math/linear/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import {
  convergenceRate,
  mode,
  quadraticMethods,
  stepsTo,
  type Tuning,
} from "../../math/quadratic/index.ts";
import type { Values } from "../../params/index.ts";
import type { Field } from "../../viz/index.ts";
import type { params } from "./params.ts";

/** Largest η·L on the map: heavy ball is stable up to 2(1 + β) < 4. */
export const mapWidth = 4;

export interface Direction {
  readonly id: "mu" | "lambda" | "L";
  /** Curvature in units of L. */
  readonly curvature: number;
  readonly roots: readonly [Complex, Complex];
  readonly radius: number;
  /** Distance from the minimum along this direction at steps 0, 1, …, from 1 with no velocity. */
  readonly error: Float64Array;
}

export interface MomentumModel {
  readonly values: Values<typeof params>;
  readonly mu: number;
  readonly directions: readonly Direction[];
  readonly rate: number;
  readonly stepsToMillionth: number;
  readonly best: Tuning & { readonly rate: number };
  readonly plainRate: number;
  readonly map: Field;
  /** Roots for every curvature between μ and L: re₁, im₁, re₂, im₂, … */
  readonly locus: { readonly re: Float64Array; readonly im: Float64Array };
  readonly worst: Float64Array;
}

const cells = 44;

/** Rate of convergence over the (η, β) plane, at cell centres. */
const rateMap = memoizeLast((id: "heavyBall" | "nesterov", mu: number): Field => {
  const values = new Float64Array(cells * cells);
  for (let j = 0, k = 0; j < cells; j++) {
    const beta = (j + 0.5) / cells;
    for (let i = 0; i < cells; i++, k++) {
      const eta = ((i + 0.5) / cells) * mapWidth;
      values[k] = convergenceRate(quadraticMethods[id], { eta, beta }, mu, 1);
    }
  }
  return { values, nx: cells, ny: cells, x: [0, mapWidth], y: [0, 1] };
});

export function momentumModel(values: Values<typeof params>): MomentumModel {
  const method = quadraticMethods[values.method];
  const mu = 1 / values.kappa;
  const tuning = { eta: values.eta, beta: values.beta };
  const steps = values.steps;
  const direction = (id: Direction["id"], curvature: number): Direction => {
    const { matrix, eigenvalues, radius } = mode(method, curvature, tuning);
    const error = new Float64Array(steps + 1);
    let now = 1;
    let before = 1;
    error[0] = 1;
    for (let t = 1; t <= steps; t++) {
      const next = matrix[0] * now + matrix[1] * before;
      before = now;
      now = next;
      error[t] = Math.abs(now);
    }
    return { id, curvature, roots: eigenvalues, radius, error };
  };
  const lambda = mu ** (1 - values.lambda);
  const directions = [direction("mu", mu), direction("lambda", lambda), direction("L", 1)];
  const n = 80;
  const re = new Float64Array(2 * n);
  const im = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const roots = mode(method, mu ** (1 - i / (n - 1)), tuning).eigenvalues;
    roots.forEach((r, k) => {
      re[k * n + i] = r.re;
      im[k * n + i] = r.im;
    });
  }
  const worst = new Float64Array(steps + 1);
  for (let t = 0; t <= steps; t++)
    worst[t] = Math.max(...directions.map((d) => d.error[t] as number));
  const rate = convergenceRate(method, tuning, mu, 1);
  return {
    values,
    mu,
    directions,
    rate,
    stepsToMillionth: stepsTo(1e-6, rate),
    best: method.best(mu, 1),
    plainRate: quadraticMethods.gradientDescent.best(mu, 1).rate,
    map: rateMap(values.method, mu),
    locus: { re, im },
    worst,
  };
}
