import { activations, bindActivation } from "../activations/index.ts";
import { type Affine, affine, affineParameterCount } from "../affine/index.ts";
import { layerNorm } from "../normalization/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import type { AttentionMask } from "./mask.ts";
import {
  type MultiHead,
  type MultiHeadWeights,
  multiHead,
  multiHeadParameterCount,
  plus,
} from "./multiHead.ts";

/** Scale and shift of a layer norm, [E] each. */
export interface NormWeights {
  readonly gamma: Tensor;
  readonly beta: Tensor;
}

/** Gradients have the same form. */
export interface EncoderWeights {
  readonly attention: MultiHeadWeights;
  readonly norm1: NormWeights;
  /** [F, E]. */
  readonly linear1: Affine;
  /** [E, F]. */
  readonly linear2: Affine;
  readonly norm2: NormWeights;
}

/** Activations of the feed-forward part; GELU is the exact one. */
export const feedForward = {
  relu: bindActivation(activations.relu, {}),
  gelu: bindActivation(activations.gelu, {}),
};

export interface EncoderOptions {
  readonly heads: number;
  /** Normalize before each part (inside the residual branch) instead of after the sum. */
  readonly preNorm: boolean;
  readonly activation: keyof typeof feedForward;
  readonly eps?: number;
  readonly mask?: AttentionMask;
}

export interface EncoderRun {
  readonly options: EncoderOptions;
  readonly x: Tensor;
  readonly attention: MultiHead;
  /** What the first residual sum came to before any norm: x + attention. */
  readonly sum1: Tensor;
  /** After the attention part: `sum1`, normalized in a post-norm block. */
  readonly afterAttention: Tensor;
  /** What the feed-forward part read, and its pre-activations [N, L, F]. */
  readonly inner: Tensor;
  readonly pre: Tensor;
  readonly sum2: Tensor;
  /** [N, L, E]. */
  readonly y: Tensor;
}

export const mapped = ({ shape, data }: Tensor, f: (x: number, i: number) => number): Tensor =>
  tensor(shape, data.map(f));

/**
 * One block of a Transformer encoder, x [N, L, E], without dropout. Post-norm: x₁ = LN₁(x + MHA(x)),
 * y = LN₂(x₁ + FFN(x₁)); pre-norm: x₁ = x + MHA(LN₁ x), y = x₁ + FFN(LN₂ x₁). Sources: transformer, pre-ln.
 */
export function encoderBlock(
  weights: EncoderWeights,
  x: Tensor,
  options: EncoderOptions,
): EncoderRun {
  expectShape("encoderBlock", "x", x, ["N", "L", "E"]);
  const { heads, preNorm, activation, mask = {} } = options;
  const norm = normOf(options, x);
  const attention = multiHead(
    weights.attention,
    heads,
    preNorm ? norm(x, weights.norm1) : x,
    null,
    mask,
  );
  const sum1 = plus(x, attention.y);
  const afterAttention = preNorm ? sum1 : norm(sum1, weights.norm1);
  const inner = preNorm ? norm(sum1, weights.norm2) : afterAttention;
  const pre = affine(inner, weights.linear1);
  const hidden = mapped(pre, feedForward[activation].f);
  const out = affine(hidden, weights.linear2);
  expectShape("encoderBlock", "linear2 (x + FFN)", out, x.shape);
  const sum2 = plus(afterAttention, out);
  const y = preNorm ? sum2 : norm(sum2, weights.norm2);
  return { options, x, attention, sum1, afterAttention, inner, pre, sum2, y };
}

const normOf =
  ({ eps = 1e-5 }: EncoderOptions, x: Tensor) =>
  (of: Tensor, weights: NormWeights): Tensor =>
    layerNorm(of, [x.shape[2]], { ...weights, eps }).y;

export const encoderParameterCount = (w: EncoderWeights): number =>
  multiHeadParameterCount(w.attention) +
  affineParameterCount(w.linear1) +
  affineParameterCount(w.linear2) +
  [w.norm1, w.norm2].reduce((n, { gamma, beta }) => n + gamma.data.length + beta.data.length, 0);
