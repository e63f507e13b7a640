import { type ActivationId, activations, bindActivation } from "../../math/activations/index.ts";
import { extremeEigenvalues, type Symmetric2, symmetricEigen } from "../../math/linear/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import { normals, rngFor } from "../../math/random/index.ts";
import {
  outputStatistics,
  type ScalarFunction,
  sameSignLimit,
  sameSignShare,
} from "../../math/statistics/index.ts";
import type { Values } from "../../params/index.ts";
import { params } from "./params.ts";

export type Inputs = Values<typeof params>["inputs"];
type Point = readonly [number, number];

/** Where the loss is 0: from the usual start, one weight has to grow while the other shrinks. */
export const target: Point = [1, -1];
export const steps = 60;
export const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128] as const;
/** Examples of the two-weight neuron; batches walk through them in order, round and round. */
const examples = 256;
/** Examples behind the estimated condition number. */
export const sampled = 500;
const most = params.dim.max;

interface Law {
  readonly fn: ScalarFunction;
  readonly mean: number;
  readonly variance: number;
  /** No input is ever negative. */
  readonly oneSided: boolean;
  /** Mean over standard deviation. */
  readonly ratio: number;
  sameSign(batch: number, dim: number): number;
}

const bound = (id: ActivationId & ("sigmoid" | "relu" | "tanh")): ScalarFunction =>
  bindActivation(activations[id], {});

function lawOf(id: Inputs): Law {
  const base = bound(id === "centred" ? "sigmoid" : id);
  const offset = id === "centred" ? outputStatistics(base, { mean: 0, std: 1 }).mean : 0;
  const fn: ScalarFunction = { ...base, f: (x) => base.f(x) - offset };
  const { mean, variance } = outputStatistics(fn, { mean: 0, std: 1 });
  // Rounding must not turn a mean of nothing into one of 1e-17.
  const clean = Math.abs(mean) < 1e-12 ? 0 : mean;
  return {
    fn,
    mean: clean,
    variance,
    oneSided: id === "sigmoid" || id === "relu",
    ratio: clean / Math.sqrt(variance),
    sameSign: sameSignShare(fn),
  };
}

const laws = new Map<Inputs, Law>();
const law = (id: Inputs): Law => {
  const known = laws.get(id) ?? lawOf(id);
  laws.set(id, known);
  return known;
};

/** Condition number of E[xxᵀ] = Var·I + mean²·11ᵀ for d inputs. */
export const condition = (id: Inputs, dim: number): number => 1 + dim * momentRatio[id];

/** mean²/Var of each kind of input, at hand without the law's quadratures being run again. */
const momentRatio = Object.fromEntries(
  params.inputs.options.map(({ id }) => {
    const { mean, variance } = outputStatistics(bound(id === "centred" ? "sigmoid" : id), {
      mean: 0,
      std: 1,
    });
    return [id, id === "centred" || Math.abs(mean) < 1e-12 ? 0 : mean ** 2 / variance];
  }),
) as Record<Inputs, number>;

const pool = memoizeLast((seed: number) => normals(rngFor(seed, "examples"), sampled * most));

/** Inputs of the two-weight neuron, x₀ y₀ x₁ y₁ … */
const pairs = memoizeLast((id: Inputs, seed: number): Float64Array => {
  const z = pool(seed);
  const { f } = law(id).fn;
  return Float64Array.from({ length: 2 * examples }, (_, i) =>
    f(z[(i >> 1) * most + (i % 2)] as number),
  );
});

/** Mean of xxᵀ over the sample for the largest dimension; smaller ones are its corners. */
const sampleMoment = memoizeLast((id: Inputs, seed: number): Float64Array => {
  const z = pool(seed);
  const x = z.map(law(id).fn.f);
  const moment = new Float64Array(most * most);
  for (let n = 0; n < sampled; n++) {
    const row = n * most;
    for (let i = 0; i < most; i++) {
      const xi = (x[row + i] as number) / sampled;
      for (let j = 0; j <= i; j++)
        moment[i * most + j] = (moment[i * most + j] as number) + xi * (x[row + j] as number);
    }
  }
  return moment;
});

const sampleCondition = memoizeLast((id: Inputs, seed: number, dim: number): number => {
  const moment = sampleMoment(id, seed);
  const corner = Float64Array.from(
    { length: dim * dim },
    (_, k) => moment[Math.floor(k / dim) * most + (k % dim)] as number,
  );
  const [low, high] = extremeEigenvalues(corner, dim);
  return high / low;
});

export interface ZeroCentringModel {
  readonly values: Values<typeof params>;
  readonly mean: number;
  readonly variance: number;
  readonly oneSided: boolean;
  readonly shares: readonly { readonly batch: number; readonly share: number }[];
  readonly share: number;
  readonly limit: number;
  readonly condition: number;
  readonly sampleCondition: number;
  /** Weights before each step, w1₀ w2₀ w1₁ w2₁ …, and the loss over all examples. */
  readonly path: Float64Array;
  readonly loss: Float64Array;
  /** Steps so far whose two components had opposite signs. */
  readonly mixed: number;
  /** Mean of xxᵀ of the two-weight neuron: the curvature of its loss. */
  readonly curvature: Symmetric2;
  /** Largest learning rate at which the full gradient converges. */
  readonly edge: number;
  /** −gradient of single examples at the step shown, and of its batch, scaled to fit ±1. */
  readonly pulls: Float64Array;
  readonly batchPull: Point;
  readonly diverged: boolean;
  readonly examples: Float64Array;
}

function descend(x: Float64Array, start: Point, eta: number, batch: number) {
  const path = new Float64Array(2 * (steps + 1));
  path.set(start);
  const direction = (t: number): Point => {
    const e0 = (path[2 * t] as number) - target[0];
    const e1 = (path[2 * t + 1] as number) - target[1];
    let g0 = 0;
    let g1 = 0;
    for (let b = 0; b < batch; b++) {
      const i = 2 * ((t * batch + b) % examples);
      const x0 = x[i] as number;
      const x1 = x[i + 1] as number;
      const delta = e0 * x0 + e1 * x1;
      g0 += delta * x0;
      g1 += delta * x1;
    }
    return [-g0 / batch, -g1 / batch];
  };
  for (let t = 0; t < steps; t++) {
    const [p0, p1] = direction(t);
    path[2 * t + 2] = (path[2 * t] as number) + eta * p0;
    path[2 * t + 3] = (path[2 * t + 1] as number) + eta * p1;
  }
  return { path, direction };
}

const opposite = (a: number, b: number) => a * b < 0;

export function zeroCentringModel(values: Values<typeof params>): ZeroCentringModel {
  const { inputs, batch, dim, eta, seed } = values;
  const { mean, variance, oneSided, ratio, sameSign } = law(inputs);
  const x = pairs(inputs, seed);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i += 2) {
    const x0 = x[i] as number;
    const x1 = x[i + 1] as number;
    xx += x0 * x0;
    xy += x0 * x1;
    yy += x1 * x1;
  }
  const curvature: Symmetric2 = [xx / examples, xy / examples, yy / examples];
  const { path, direction } = descend(x, values.start, eta, batch);

  const loss = new Float64Array(steps + 1);
  for (let t = 0; t <= steps; t++) {
    const e0 = (path[2 * t] as number) - target[0];
    const e1 = (path[2 * t + 1] as number) - target[1];
    loss[t] = 0.5 * (curvature[0] * e0 * e0 + 2 * curvature[1] * e0 * e1 + curvature[2] * e1 * e1);
  }
  let mixed = 0;
  for (let t = 0; t < values.step; t++) {
    const [p0, p1] = direction(t);
    if (opposite(p0, p1)) mixed++;
  }

  const shown = 48;
  const pulls = new Float64Array(2 * shown);
  const e0 = (path[2 * values.step] as number) - target[0];
  const e1 = (path[2 * values.step + 1] as number) - target[1];
  let reach = 0;
  for (let k = 0; k < shown; k++) {
    const x0 = x[2 * k] as number;
    const x1 = x[2 * k + 1] as number;
    const delta = e0 * x0 + e1 * x1;
    pulls[2 * k] = -delta * x0;
    pulls[2 * k + 1] = -delta * x1;
    reach = Math.max(reach, Math.abs(delta * x0), Math.abs(delta * x1));
  }
  const [b0, b1] = direction(values.step);
  reach = Math.max(reach, Math.abs(b0), Math.abs(b1));
  const scale = reach > 0 ? 0.95 / reach : 0;

  return {
    values,
    mean,
    variance,
    oneSided,
    shares: batchSizes.map((b) => ({ batch: b, share: sameSign(b, dim) })),
    share: sameSign(batch, dim),
    limit: sameSignLimit(ratio, dim),
    condition: condition(inputs, dim),
    sampleCondition: sampleCondition(inputs, seed, dim),
    path,
    loss,
    mixed,
    curvature,
    edge: 2 / symmetricEigen(curvature).values[1],
    pulls: pulls.map((v) => v * scale),
    batchPull: [b0 * scale, b1 * scale],
    diverged: !((loss[steps] as number) <= 4 * (loss[0] as number) + 1e-9),
    examples: x,
  };
}
