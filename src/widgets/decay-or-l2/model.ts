import { memoizeLast } from "../../math/memoizeLast.ts";
import { type Optimizer, optimizers, usual } from "../../math/optimizers/index.ts";
import { normals, rngFor } from "../../math/random/index.ts";
import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

/** Independent repetitions of each weight; their spread is drawn as a band. */
export const runs = 32;
/** Points kept of each trajectory. */
const kept = 100;

export interface WeightRun {
  /** Mean over the repetitions at the kept steps. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly end: number;
  readonly sd: number;
  /** −ln(mean at the end)/(η·steps): the λ that plain decay would need; null once the mean is no longer positive. */
  readonly effective: number | null;
  /** What the formula of the page predicts for it. */
  readonly predicted: number;
  readonly std: number;
}

export interface DecayModel {
  readonly values: Values<typeof params>;
  readonly steps: Float64Array;
  readonly weights: readonly [WeightRun, WeightRun];
  readonly diverged: boolean;
}

const rules = {
  sgd: { l2: optimizers.sgd, decoupled: optimizers.sgdw },
  momentum: { l2: optimizers.momentum, decoupled: optimizers.sgdw },
  adam: { l2: optimizers.adamL2, decoupled: optimizers.adamw },
} as const;

/** Standard normals, a row of 2 × runs a step: the first half moves weight 1. */
const noiseOf = memoizeLast((seed: number, steps: number) =>
  normals(rngFor(seed, "gradient noise"), steps * 2 * runs),
);

/** `count` of the repetitions, all of them unless a check wants a quick answer. */
export function decayModel(values: Values<typeof params>, count = runs): DecayModel {
  const { optimizer, mode, lambda, eta, steps, seed } = values;
  const rule = rules[optimizer][mode] as unknown as Optimizer;
  const hyper = usual(rule, {
    eta,
    weightDecay: lambda,
    ...(optimizer === "sgd" && mode === "decoupled" ? { beta: 0 } : {}),
  });
  const stds = values.noise ? [values.std1, values.std2] : [0, 0];
  const dim = 2 * count;
  const unit = noiseOf(seed, steps);
  const position = new Float64Array(dim).fill(1);
  const gradient = new Float64Array(dim);
  const delta = new Float64Array(dim);
  const state = rule.init(dim, hyper);
  const place = { position };
  const every = steps / kept;
  const at = new Float64Array(kept + 1);
  const traces = [0, 1].map(() => ({
    mean: new Float64Array(kept + 1),
    low: new Float64Array(kept + 1),
    high: new Float64Array(kept + 1),
  }));
  const spread = [0, 0];
  const note = (k: number, t: number) => {
    at[k] = t;
    traces.forEach((trace, w) => {
      let sum = 0;
      let squares = 0;
      for (let i = w * count; i < (w + 1) * count; i++) sum += position[i] as number;
      const mean = sum / count;
      for (let i = w * count; i < (w + 1) * count; i++)
        squares += ((position[i] as number) - mean) ** 2;
      const sd = Math.sqrt(squares / count);
      trace.mean[k] = mean;
      trace.low[k] = mean - sd;
      trace.high[k] = mean + sd;
      spread[w] = sd;
    });
  };
  note(0, 0);
  for (let t = 1; t <= steps; t++) {
    const row = (t - 1) * 2 * runs;
    for (let i = 0; i < count; i++) {
      gradient[i] = (stds[0] as number) * (unit[row + i] as number);
      gradient[count + i] = (stds[1] as number) * (unit[row + runs + i] as number);
    }
    rule.advance(state, gradient, hyper, t, place, delta);
    for (let i = 0; i < dim; i++) position[i] = (position[i] as number) + (delta[i] as number);
    if (t % every === 0) note(t / every, t);
  }
  const weights = traces.map((trace, w): WeightRun => {
    const end = trace.mean[kept] as number;
    const std = stds[w] as number;
    return {
      ...trace,
      end,
      sd: spread[w] as number,
      effective: end > 0 ? -Math.log(end) / (eta * steps) : null,
      predicted: predictedDecay(values, std),
      std,
    };
  });
  return {
    values,
    steps: at,
    weights: weights as unknown as [WeightRun, WeightRun],
    diverged: weights.some((w) => !Number.isFinite(w.end)),
  };
}

/**
 * Decay per unit of η a step: λ itself for SGD and for decoupled decay, λ/(1 − β) through classical momentum
 * (β = 0.9), λ/√E[g²] under Adam with L2 where the noise dominates v. NaN where no such formula holds.
 */
export function predictedDecay(
  { optimizer, mode, lambda }: Values<typeof params>,
  std: number,
): number {
  if (mode === "decoupled" || optimizer === "sgd") return lambda;
  if (optimizer === "momentum") return lambda / (1 - optimizers.momentum.hyper.beta.initial);
  return std > lambda ? lambda / std : Number.NaN;
}
