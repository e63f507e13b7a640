import type { Affine } from "../affine/index.ts";
import {
  attendOne,
  attendOneBackward,
  dotVariance,
  type EncoderOptions,
  type EncoderWeights,
  encoderBlock,
  encoderBlockBackward,
  encoderParameterCount,
  gramOf,
  type MultiHeadWeights,
  multiHead,
  multiHeadBackward,
  multiHeadParameterCount,
  type Score,
  scaledDotProduct,
  scaledDotProductBackward,
  scores,
  sinusoidal,
} from "../attention/index.ts";
import type { Tensor } from "../tensor/index.ts";
import { byKind } from "./byKind.ts";
import { compareRecord } from "./compareRecord.ts";
import { compareTensor, flagOf, rowsOf, tensorOf, wholeOf } from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Topic } from "./topic.ts";

const optional = (fields: Fields, name: string): Tensor | null =>
  fields[name] === null || fields[name] === undefined ? null : tensorOf(fields, name);

function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number") throw new Error(`${name} must be a number.`);
  return value;
}

const scaledDotProductTopic: Topic = (fields, check) => {
  const [q, k, v] = [tensorOf(fields, "q"), tensorOf(fields, "k"), tensorOf(fields, "v")];
  const mask = { causal: flagOf(fields, "causal"), allowed: optional(fields, "allowed") };
  const attention = scaledDotProduct(q, k, v, mask);
  compareTensor(fields, check, "scores", attention.scores);
  compareTensor(fields, check, "weights", attention.weights);
  compareTensor(fields, check, "y", attention.y);
  const g = scaledDotProductBackward(q, k, v, attention, tensorOf(fields, "gy"));
  compareTensor(fields, check, "gq", g.gq);
  compareTensor(fields, check, "gk", g.gk);
  compareTensor(fields, check, "gv", g.gv);
};

const scoreTopic =
  (score: Score): Topic =>
  (fields, check) => {
    const params = isRecord(fields.params) ? fields.params : {};
    const parameters = Object.fromEntries(
      Object.keys(params).map((name) => [name, tensorOf(params, name)]),
    );
    const [query, keys] = [tensorOf(fields, "query"), tensorOf(fields, "keys")];
    const values = tensorOf(fields, "values");
    const one = attendOne(score, query, keys, values, parameters);
    check.values("scores", one.scores);
    check.values("weights", one.weights);
    compareTensor(fields, check, "context", one.context);
    const gcontext = tensorOf(fields, "gcontext");
    const g = attendOneBackward(score, query, keys, values, parameters, one, gcontext);
    compareTensor(fields, check, "gquery", g.gquery);
    compareTensor(fields, check, "gkeys", g.gkeys);
    compareTensor(fields, check, "gvalues", g.gvalues);
    compareRecord(fields, check, "gparams", g.gparameters);
  };

const multiHeadTopic: Topic = (fields, check) => {
  const weights: MultiHeadWeights = {
    inProjection: { w: tensorOf(fields, "in_proj_weight"), b: optional(fields, "in_proj_bias") },
    outProjection: { w: tensorOf(fields, "out_proj_weight"), b: optional(fields, "out_proj_bias") },
  };
  const query = tensorOf(fields, "query");
  const keyValue = optional(fields, "key_value");
  const mask = { causal: flagOf(fields, "causal"), keyAllowed: optional(fields, "key_allowed") };
  const run = multiHead(weights, wholeOf(fields, "num_heads"), query, keyValue, mask);
  check.values("embed_dim", query.shape[2]);
  compareTensor(fields, check, "weights", run.weights);
  compareTensor(fields, check, "concat", run.concat);
  compareTensor(fields, check, "y", run.y);
  const { gquery, gkeyValue, gWeights } = multiHeadBackward(run, weights, tensorOf(fields, "gy"));
  const compareBias = (name: string, { b }: Affine) => {
    if (b !== null) compareTensor(fields, check, name, b);
  };
  compareTensor(fields, check, "gquery", gquery);
  if (gkeyValue !== null) compareTensor(fields, check, "gkey_value", gkeyValue);
  compareTensor(fields, check, "gin_proj_weight", gWeights.inProjection.w);
  compareBias("gin_proj_bias", gWeights.inProjection);
  compareTensor(fields, check, "gout_proj_weight", gWeights.outProjection.w);
  compareBias("gout_proj_bias", gWeights.outProjection);
  if (fields.parameter_count !== undefined) {
    check.values("parameter_count", multiHeadParameterCount(weights));
  }
};

const sinusoidalTopic: Topic = (fields, check) => {
  const [length, dim] = [wholeOf(fields, "length"), wholeOf(fields, "dim")];
  const positions = sinusoidal(length, dim, numberOf(fields, "base"));
  compareTensor(fields, check, "pe", positions);
  compareTensor(fields, check, "gram", gramOf(positions));
};

const varianceTopic: Topic = (fields, check) => {
  for (const row of rowsOf(fields, "rows")) {
    const { mean, variance, scaledVariance } = dotVariance(wholeOf(row, "d"), {
      stdQ: numberOf(row, "std_q"),
      stdK: numberOf(row, "std_k"),
      meanQ: numberOf(row, "mean_q"),
      meanK: numberOf(row, "mean_k"),
    });
    check.values("mean_dot", mean, row.mean_dot);
    check.values("var_dot", variance, row.var_dot);
    check.values("var_scaled", scaledVariance, row.var_scaled);
  }
};

function encoderWeightsOf(fields: Fields): EncoderWeights {
  const { weights } = fields;
  if (!isRecord(weights)) throw new Error("weights must be an object.");
  const affineOf = (w: string, b: string): Affine => ({
    w: tensorOf(weights, w),
    b: optional(weights, b),
  });
  const normOf = (name: string) => ({
    gamma: tensorOf(weights, `${name}.weight`),
    beta: tensorOf(weights, `${name}.bias`),
  });
  return {
    attention: {
      inProjection: affineOf("self_attn.in_proj_weight", "self_attn.in_proj_bias"),
      outProjection: affineOf("self_attn.out_proj.weight", "self_attn.out_proj.bias"),
    },
    linear1: affineOf("linear1.weight", "linear1.bias"),
    linear2: affineOf("linear2.weight", "linear2.bias"),
    norm1: normOf("norm1"),
    norm2: normOf("norm2"),
  };
}

function namedWeights({ attention, linear1, linear2, norm1, norm2 }: EncoderWeights) {
  const named: Readonly<Record<string, Tensor | null>> = {
    "self_attn.in_proj_weight": attention.inProjection.w,
    "self_attn.in_proj_bias": attention.inProjection.b,
    "self_attn.out_proj.weight": attention.outProjection.w,
    "self_attn.out_proj.bias": attention.outProjection.b,
    "linear1.weight": linear1.w,
    "linear1.bias": linear1.b,
    "linear2.weight": linear2.w,
    "linear2.bias": linear2.b,
    "norm1.weight": norm1.gamma,
    "norm1.bias": norm1.beta,
    "norm2.weight": norm2.gamma,
    "norm2.bias": norm2.beta,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, t]) => (t === null ? [] : [[name, t]])),
  );
}

const encoderTopic: Topic = (fields, check) => {
  const weights = encoderWeightsOf(fields);
  const { activation } = fields;
  if (activation !== "relu" && activation !== "gelu") {
    throw new Error(`The core's encoder block has no activation ${String(activation)}.`);
  }
  const options: EncoderOptions = {
    heads: wholeOf(fields, "num_heads"),
    preNorm: flagOf(fields, "norm_first"),
    activation,
    eps: numberOf(fields, "eps"),
    mask: { causal: flagOf(fields, "causal") },
  };
  const run = encoderBlock(weights, tensorOf(fields, "x"), options);
  check.values("embed_dim", run.x.shape[2]);
  check.values("ff_dim", run.pre.shape[2]);
  compareTensor(fields, check, "attention_weights", run.attention.weights);
  compareTensor(fields, check, "after_attention", run.afterAttention);
  compareTensor(fields, check, "y", run.y);
  const { gx, gWeights } = encoderBlockBackward(run, weights, tensorOf(fields, "gy"));
  compareTensor(fields, check, "gx", gx);
  compareRecord(fields, check, "gweights", namedWeights(gWeights));
  if (fields.parameter_count !== undefined) {
    check.values("parameter_count", encoderParameterCount(weights));
  }
};

export const attentionTopic = byKind({
  scaled_dot_product: scaledDotProductTopic,
  score_additive: scoreTopic(scores.additive),
  score_dot: scoreTopic(scores.dot),
  score_scaled_dot: scoreTopic(scores.scaledDot),
  score_bilinear: scoreTopic(scores.bilinear),
  multi_head: multiHeadTopic,
  sinusoidal: sinusoidalTopic,
  qk_variance: varianceTopic,
  encoder_block: encoderTopic,
});
