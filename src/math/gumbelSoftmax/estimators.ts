import type { Text } from "../../params/index.ts";
import { softmax } from "../softmax/index.ts";
import { type Objective, oneHot } from "./objective.ts";
import type { RelaxedSample } from "./sample.ts";

/** A guess from one sample at the gradient of E[f(one-hot)] with respect to the logits. */
export interface GradientEstimator {
  readonly name: Text;
  /** TeX; J is the Jacobian of the relaxed sample y, e the one-hot sample. */
  readonly formula: string;
  gradient(
    sample: RelaxedSample,
    logits: ArrayLike<number>,
    temperature: number,
    objective: Objective,
  ): Float64Array;
  /** Citation key. */
  readonly source: string;
}

/** Jᵀ g for y = softmax((logits + noise)/τ): y_k (g_k − g·y)/τ. */
function pullBack(y: Float64Array, g: Float64Array, temperature: number): Float64Array {
  const along = y.reduce((sum, yk, k) => sum + yk * g[k], 0);
  return y.map((yk, k) => (yk * (g[k] - along)) / temperature);
}

export const gradientEstimators = {
  /** Exact for the relaxed objective, which is another one. */
  relaxed: {
    name: { en: "Relaxed", zh: "松弛" },
    formula: String.raw`J^\top\nabla f(y)`,
    gradient: ({ soft }, _, temperature, { gradient }) =>
      pullBack(soft, gradient(soft), temperature),
    source: "gumbel-softmax",
  },
  /** Forward with the one-hot sample, backward as if it had been the relaxed one. */
  straightThrough: {
    name: { en: "Straight-through", zh: "直通" },
    formula: String.raw`J^\top\nabla f(e)`,
    gradient: ({ soft, hard }, _, temperature, { gradient }) =>
      pullBack(soft, gradient(oneHot(hard, soft.length)), temperature),
    source: "gumbel-softmax",
  },
  /** The policy gradient: right on average, and needs only values of f. */
  scoreFunction: {
    name: { en: "Score function", zh: "得分函数" },
    formula: String.raw`f(e)\,(e-\pi)`,
    gradient: ({ hard }, logits, _, { value }) => {
      const reward = value(oneHot(hard, logits.length));
      return softmax(logits).map((p, k) => reward * ((k === hard ? 1 : 0) - p));
    },
    source: "seqgan",
  },
} satisfies Record<string, GradientEstimator>;

export type GradientEstimatorId = keyof typeof gradientEstimators;

/** The gradient of E[f(one-hot)] itself, by going through all categories: π_k (f(e_k) − E f). */
export function exactGradient(logits: ArrayLike<number>, { value }: Objective): Float64Array {
  const p = softmax(logits);
  const values = p.map((_, k) => value(oneHot(k, p.length)));
  const expected = p.reduce((sum, pk, k) => sum + pk * values[k], 0);
  return p.map((pk, k) => pk * (values[k] - expected));
}
