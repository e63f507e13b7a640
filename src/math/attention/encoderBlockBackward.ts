import { affineBackward } from "../affine/index.ts";
import { layerNormBackward } from "../normalization/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";
import {
  type EncoderOptions,
  type EncoderRun,
  type EncoderWeights,
  feedForward,
  mapped,
  type NormWeights,
} from "./encoderBlock.ts";
import { multiHeadBackward, plus } from "./multiHead.ts";

function normBackward(
  { eps = 1e-5 }: EncoderOptions,
  of: Tensor,
  weights: NormWeights,
  gy: Tensor,
): { readonly gx: Tensor; readonly gNorm: NormWeights } {
  const { gx, ggamma, gbeta } = layerNormBackward(of, [of.shape[2]], gy, { ...weights, eps });
  return { gx, gNorm: { gamma: ggamma, beta: gbeta } };
}

export interface EncoderGradients {
  readonly gx: Tensor;
  readonly gWeights: EncoderWeights;
}

/** Gradients of Σ gy·y, from what `encoderBlock` gave for the same weights. */
export function encoderBlockBackward(
  run: EncoderRun,
  weights: EncoderWeights,
  gy: Tensor,
): EncoderGradients {
  expectShape("encoderBlockBackward", "gy", gy, run.y.shape);
  return run.options.preNorm
    ? preNormBackward(run, weights, gy)
    : postNormBackward(run, weights, gy);
}

/** Through linear1, activation and linear2. */
function feedForwardBackward(
  { options, inner, pre }: EncoderRun,
  { linear1, linear2 }: EncoderWeights,
  gy: Tensor,
) {
  const { f, df } = feedForward[options.activation];
  const outer = affineBackward(mapped(pre, f), linear2, gy);
  const gPre = mapped(outer.gx, (g, i) => g * df(pre.data[i]));
  const { gx, gLayer } = affineBackward(inner, linear1, gPre);
  return { gx, linear1: gLayer, linear2: outer.gLayer };
}

function postNormBackward(run: EncoderRun, weights: EncoderWeights, gy: Tensor): EncoderGradients {
  const { options, attention, sum1, sum2 } = run;
  const second = normBackward(options, sum2, weights.norm2, gy);
  const { gx: gInner, ...linear } = feedForwardBackward(run, weights, second.gx);
  const gAfter = plus(second.gx, gInner);
  const first = normBackward(options, sum1, weights.norm1, gAfter);
  const heads = multiHeadBackward(attention, weights.attention, first.gx);
  return {
    gx: plus(first.gx, heads.gquery),
    gWeights: { attention: heads.gWeights, norm1: first.gNorm, ...linear, norm2: second.gNorm },
  };
}

function preNormBackward(run: EncoderRun, weights: EncoderWeights, gy: Tensor): EncoderGradients {
  const { options, x, attention, sum1 } = run;
  const { gx: gInner, ...linear } = feedForwardBackward(run, weights, gy);
  const second = normBackward(options, sum1, weights.norm2, gInner);
  const gSum1 = plus(gy, second.gx);
  const heads = multiHeadBackward(attention, weights.attention, gSum1);
  const first = normBackward(options, x, weights.norm1, heads.gquery);
  return {
    gx: plus(gSum1, first.gx),
    gWeights: { attention: heads.gWeights, norm1: first.gNorm, ...linear, norm2: second.gNorm },
  };
}
