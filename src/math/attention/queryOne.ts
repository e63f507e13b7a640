import { matvec, transpose } from "../linear/index.ts";
import { softmax } from "../softmax/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { softmaxBackward } from "./attend.ts";
import type { Score, ScoreGradients, ScoreParameters } from "./scores/index.ts";

/** Attention of one query: L scores, their softmax, and the mean of the values under it. */
export interface QueryAttention {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  /** [dv]. */
  readonly context: Tensor;
}

export interface QueryGradients extends ScoreGradients {
  readonly gvalues: Tensor;
}

/** One query [dq] asks L keys [L, dk] and mixes their values [L, dv], by any scoring function. */
export function attendOne(
  score: Score,
  query: Tensor,
  keys: Tensor,
  values: Tensor,
  parameters: ScoreParameters = {},
): QueryAttention {
  expectShape("attendOne", "query", query, ["dq"]);
  expectShape("attendOne", "keys", keys, ["L", "dk"]);
  expectShape("attendOne", "values", values, [keys.shape[0], "dv"]);
  const missing = score.parameters.find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined) {
    throw new Error(
      `attendOne: parameters must hold ${score.parameters.join(", ")}, got no ${missing}`,
    );
  }
  const scores = score.score(query, keys, parameters);
  const weights = softmax(scores);
  return {
    scores,
    weights,
    context: tensor([values.shape[1]], matvec(transpose(values), weights)),
  };
}

/** Gradients of Σ gcontext·context, from what `attendOne` gave for the same arguments. */
export function attendOneBackward(
  score: Score,
  query: Tensor,
  keys: Tensor,
  values: Tensor,
  parameters: ScoreParameters,
  { weights }: QueryAttention,
  gcontext: Tensor,
): QueryGradients {
  const [count, size] = values.shape;
  expectShape("attendOneBackward", "gcontext", gcontext, [size]);
  const gweights = tensor([count], matvec(values, gcontext.data));
  const gs = softmaxBackward(tensor([count], weights), gweights).data;
  const gvalues = tensor(values.shape);
  weights.forEach((weight, l) => {
    gvalues.data.set(
      gcontext.data.map((g) => weight * g),
      l * size,
    );
  });
  return { ...score.backward(query, keys, parameters, gs), gvalues };
}
