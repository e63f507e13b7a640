import { copyState, type Hyper, type Optimizer } from "./optimizer.ts";

export interface SequenceOptions {
  /** Where the one coordinate starts: decay acts on it. */
  readonly start?: number;
  /** Learning rate of step t = 1, 2, … instead of the constant `eta`. */
  readonly rate?: (t: number) => number;
  /** The position is brought back into this interval after every step. */
  readonly interval?: readonly [number, number];
}

export interface SequenceRun {
  /** Δ of every step, before any return to the interval. */
  readonly delta: Float64Array;
  /** Δ/η: the step in units of the learning rate. */
  readonly relative: Float64Array;
  /** Position after every step. */
  readonly position: Float64Array;
  /** The optimizer's own quantities (m, v, m̂, v̂, rate …), one array each. */
  readonly terms: Readonly<Record<string, Float64Array>>;
}

/** What an optimizer's rule makes of a given sequence of gradients of one coordinate. */
export function onSequence(
  optimizer: Optimizer,
  hyper: Hyper,
  gradients: ArrayLike<number>,
  { start = 0, rate, interval }: SequenceOptions = {},
): SequenceRun {
  if (optimizer.usesHessian) {
    throw new Error(`onSequence: wants a first-order rule, got ${optimizer.name.en}`);
  }
  const n = gradients.length;
  const eta = rate ?? (() => hyper.eta as number);
  const own: Record<string, unknown> = { ...hyper };
  const now = own as Hyper;
  const state = optimizer.init(1, now);
  const before = copyState(state);
  const names = Object.keys(state);
  const position = Float64Array.of(start);
  const gradient = new Float64Array(1);
  const delta = new Float64Array(1);
  const place = { position };
  const run = {
    delta: new Float64Array(n),
    relative: new Float64Array(n),
    position: new Float64Array(n),
  };
  const terms: Record<string, Float64Array> = {};
  for (let k = 0; k < n; k++) {
    const t = k + 1;
    own.eta = eta(t);
    gradient[0] = gradients[k];
    for (const name of names) before[name].set(state[name]);
    optimizer.advance(state, gradient, now, t, place, delta);
    const values = optimizer.terms({ t, before, after: state, gradient, position, delta }, now, 0);
    for (const id in values) {
      terms[id] ??= new Float64Array(n);
      terms[id][k] = values[id];
    }
    const to = position[0] + delta[0];
    position[0] = interval === undefined ? to : Math.min(interval[1], Math.max(interval[0], to));
    run.delta[k] = delta[0];
    run.relative[k] = delta[0] / eta(t);
    run.position[k] = position[0];
  }
  return { ...run, terms };
}
