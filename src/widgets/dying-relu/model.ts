import { activations, bindActivation } from "../../math/activations/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import { normals, rngFor, uniform } from "../../math/random/index.ts";
import type { ScalarFunction } from "../../math/statistics/index.ts";
import { initialValues, type Values } from "../../params/index.ts";
import type { params } from "./params.ts";

export const units = 16;
export const examples = 64;
export const steps = 24;
/** From this step on the data are shifted. */
export const shiftAt = 12;
/** Learning rate after the first step, unless that one's is smaller still. */
export const calm = 0.01;
/** Every unit's weight in the output; fixed, so that only the units themselves learn. */
export const outputWeight = 0.25;

/** Inputs x₁ x₂ x₁ x₂ …, ascending in x₁, and what the network should put out. */
export interface Data {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** w₁ w₂ b of every unit. */
export type Weights = Float64Array;

const dataOf = memoizeLast((seed: number): Data => {
  const rng = rngFor(seed, "inputs");
  const points = Array.from({ length: examples }, () => [
    uniform(rng, -1, 1),
    uniform(rng, -1, 1),
  ]).sort(([a = 0], [b = 0]) => a - b);
  return {
    x: Float64Array.from(points.flat()),
    y: Float64Array.from(points, ([x1 = 0]) => -3 + Math.sin(2 * x1)),
  };
});

/** He initialisation for two inputs: variance 2/2. */
const weightsOf = memoizeLast((seed: number, bias: number): Weights => {
  const w = normals(rngFor(seed, "weights"), 2 * units);
  return Float64Array.from({ length: 3 * units }, (_, k) =>
    k % 3 === 2 ? bias : (w[2 * Math.floor(k / 3) + (k % 3)] as number),
  );
});

const functions: Record<Values<typeof params>["activation"], ScalarFunction> = {
  relu: bindActivation(activations.relu, {}),
  leakyRelu: bindActivation(activations.leakyRelu, initialValues(activations.leakyRelu.params)),
  elu: bindActivation(activations.elu, initialValues(activations.elu.params)),
};

export interface State {
  readonly weights: Weights;
  /** Mean of (output − target)²/2. */
  readonly loss: number;
  /** ∂loss/∂w₁, ∂w₂, ∂b of every unit. */
  readonly gradient: Float64Array;
  /** Length of each unit's part of the gradient. */
  readonly pull: Float64Array;
  /** 1 where the unit's pre-activation is positive; row by row, a unit a row. */
  readonly active: Uint8Array;
  /** 1 for units that no example makes positive. */
  readonly silent: Uint8Array;
  readonly deadShare: number;
  readonly activeShare: number;
}

/** Loss, gradient and activity for inputs shifted by `shift` in both components. */
export function evaluate(
  f: ScalarFunction,
  weights: Weights,
  { x, y }: Data,
  shift: number,
): State {
  const gradient = new Float64Array(3 * units);
  const active = new Uint8Array(units * examples);
  const z = new Float64Array(units);
  let loss = 0;
  for (let i = 0; i < examples; i++) {
    const x1 = (x[2 * i] as number) + shift;
    const x2 = (x[2 * i + 1] as number) + shift;
    let output = 0;
    for (let u = 0; u < units; u++) {
      const k = 3 * u;
      z[u] =
        (weights[k] as number) * x1 + (weights[k + 1] as number) * x2 + (weights[k + 2] as number);
      output += outputWeight * f.f(z[u] as number);
    }
    const residual = output - (y[i] as number);
    loss += residual ** 2 / (2 * examples);
    for (let u = 0; u < units; u++) {
      const zu = z[u] as number;
      if (zu > 0) active[u * examples + i] = 1;
      const delta = (residual * outputWeight * f.df(zu)) / examples;
      gradient[3 * u] = (gradient[3 * u] as number) + delta * x1;
      gradient[3 * u + 1] = (gradient[3 * u + 1] as number) + delta * x2;
      gradient[3 * u + 2] = (gradient[3 * u + 2] as number) + delta;
    }
  }
  const silent = new Uint8Array(units);
  let dead = 0;
  let on = 0;
  for (let u = 0; u < units; u++) {
    let count = 0;
    for (let i = 0; i < examples; i++) count += active[u * examples + i] as number;
    if (count === 0) {
      silent[u] = 1;
      dead++;
    }
    on += count;
  }
  return {
    weights,
    loss,
    gradient,
    pull: Float64Array.from({ length: units }, (_, u) =>
      Math.hypot(...gradient.subarray(3 * u, 3 * u + 3)),
    ),
    active,
    silent,
    deadShare: dead / units,
    activeShare: on / (units * examples),
  };
}

const stepped = (weights: Weights, gradient: Float64Array, eta: number): Weights =>
  weights.map((w, k) => w - eta * (gradient[k] as number));

export const shiftOf = (shift: number, step: number): number => (step >= shiftAt ? shift : 0);

export interface DyingModel {
  readonly values: Values<typeof params>;
  readonly f: ScalarFunction;
  readonly data: Data;
  readonly states: readonly State[];
  /** The state shown. */
  readonly now: State;
  /** Share of dead units after one step with each learning rate. */
  readonly sweep: { readonly etas: readonly number[]; readonly dead: readonly number[] };
}

const sweepEtas = Array.from({ length: 61 }, (_, i) => 10 ** (-3 + i / 15));

/** Share of units that are positive on no example. */
export function deadShareOf(weights: Weights, { x }: Data): number {
  let dead = 0;
  for (let u = 0; u < units; u++) {
    const [w1, w2, b] = weights.subarray(3 * u, 3 * u + 3) as unknown as [number, number, number];
    let fires = false;
    for (let i = 0; i < examples && !fires; i++)
      fires = w1 * (x[2 * i] as number) + w2 * (x[2 * i + 1] as number) + b > 0;
    if (!fires) dead++;
  }
  return dead / units;
}

export function dyingModel(values: Values<typeof params>): DyingModel {
  const { eta, bias, activation, shift, seed } = values;
  const f = functions[activation];
  const data = dataOf(seed);
  const states: State[] = [];
  let weights = weightsOf(seed, bias);
  for (let t = 0; t <= steps; t++) {
    const state = evaluate(f, weights, data, shiftOf(shift, t));
    states.push(state);
    weights = stepped(weights, state.gradient, t === 0 ? eta : Math.min(eta, calm));
  }
  const first = states[0] as State;
  return {
    values,
    f,
    data,
    states,
    now: states[values.step] as State,
    sweep: {
      etas: sweepEtas,
      dead: sweepEtas.map((e) => deadShareOf(stepped(first.weights, first.gradient, e), data)),
    },
  };
}
