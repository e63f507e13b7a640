import { memoizeLast } from "../../math/memoizeLast.ts";
import { type Optimizer, onSequence, optimizers, usual } from "../../math/optimizers/index.ts";
import { normals, rngFor } from "../../math/random/index.ts";
import type { Values } from "../../params/index.ts";
import { type params, type RuleId, ruleIds } from "./params.ts";

type State = Values<typeof params>;

export interface RuleRun {
  readonly id: RuleId;
  /** −Δ/η: the step along the gradient, in units of the learning rate. */
  readonly step: Float64Array;
  /** What multiplies the averaged gradient, in units of η; empty for momentum, which rescales nothing. */
  readonly rate: Float64Array | undefined;
}

export interface SequenceModel {
  readonly values: State;
  readonly time: Float64Array;
  readonly gradients: Float64Array;
  readonly runs: readonly RuleRun[];
  /** Adam's averages as its update uses them, always computed. */
  readonly adam: {
    readonly m: Float64Array;
    readonly v: Float64Array;
    readonly mHat: Float64Array;
    readonly vHat: Float64Array;
    readonly step: Float64Array;
  };
  /** The cursor, brought inside the sequence: 1 … n. */
  readonly cursor: number;
  /** The step that Adam takes for a lone spike, and the supremum over all sequences, in units of η. */
  readonly bounds: { readonly spike: number; readonly supremum: number };
}

export const dropAt = 50;
export const growth = 1.11;
/** Steps that are left after the spike. */
export const afterSpike = 20;

/** Gradients before the common scale, g₁ … gₙ. */
export function gradientsOf(values: State): Float64Array {
  const { sequence, steps, every, seed, drawn } = values;
  // The hand draws tenths; an address may hold anything down to where squares underflow.
  if (sequence === "drawn") return Float64Array.from(drawn, (g) => Math.round(g * 1e6) / 1e6 + 0);
  if (sequence === "noise") return normals(rngFor(seed, "gradients"), steps);
  const rules = {
    constant: () => 1,
    alternating: (t: number) => (t % 2 === 1 ? 1 : -1),
    sparse: (t: number) => (t % every === 0 ? 1 : 0),
    spike: (t: number) => (t === steps - afterSpike + 1 ? 1 : 0),
    // Begun so that the last one is 1: only ratios matter, and 1.11 to the 3000th has no double.
    growing: (t: number) => growth ** (t - steps),
    drop: (t: number) => (t <= dropAt ? 1 : 0.01),
  };
  return Float64Array.from({ length: steps }, (_, i) => rules[sequence](i + 1));
}

const hyperOf = (id: RuleId, v: State): Record<string, unknown> => {
  const shared = { eta: 1, eps: v.eps };
  switch (id) {
    case "momentum":
      return { eta: 1, beta: v.beta1 };
    case "adagrad":
      return shared;
    case "rmsprop":
      return { ...shared, beta: v.alpha };
    // Its ε is what starts the motion, so it keeps the usual value.
    case "adadelta":
      return { eta: 1, rho: 0.95, eps: 1e-6 };
    case "amsgrad":
      return { ...shared, beta1: v.beta1, beta2: v.beta2 };
    case "adam":
      return {
        ...shared,
        beta1: v.beta1,
        beta2: v.beta2,
        correction: v.correction,
        epsPlace: v.place,
      };
  }
};

const run = (id: RuleId, values: State, gradients: Float64Array) => {
  const rule = optimizers[id] as unknown as Optimizer;
  return onSequence(rule, usual(rule, hyperOf(id, values) as never), gradients);
};

const negated = (xs: Float64Array) => xs.map((x) => -x + 0);

/** Everything that the cursor does not touch. */
const build = memoizeLast((key: string): Omit<SequenceModel, "cursor" | "values"> => {
  const values = JSON.parse(key) as State;
  const gradients = gradientsOf(values).map((g) => g * values.scale);
  const adamRun = run("adam", values, gradients);
  const runs = ruleIds
    .filter((id) => values.show.includes(id))
    .map((id): RuleRun => {
      const { relative, terms } = id === "adam" ? adamRun : run(id, values, gradients);
      return { id, step: negated(relative), rate: id === "momentum" ? undefined : terms.rate };
    });
  const { beta1, beta2 } = values;
  const spike = (1 - beta1) / Math.sqrt(1 - beta2);
  const room = 1 - beta1 ** 2 / beta2;
  const terms = adamRun.terms as Record<"m" | "v" | "mHat" | "vHat", Float64Array>;
  return {
    time: Float64Array.from(gradients, (_, i) => i + 1),
    gradients,
    runs,
    adam: {
      m: terms.m,
      v: terms.v,
      mHat: terms.mHat,
      vHat: terms.vHat,
      step: negated(adamRun.relative),
    },
    bounds: { spike, supremum: room > 0 ? spike / Math.sqrt(room) : Number.POSITIVE_INFINITY },
  };
});

export function sequenceModel(values: State): SequenceModel {
  // As text, because equal states are seldom the same object.
  const rest = build(JSON.stringify({ ...values, step: 0 }));
  return { ...rest, values, cursor: Math.min(values.step, rest.gradients.length) };
}
