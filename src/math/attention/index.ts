export { type Attention, type AttentionGradients, softmaxBackward } from "./attend.ts";
export { dotVariance, type QueryKeyMoments } from "./dotVariance.ts";
export {
  type EncoderOptions,
  type EncoderRun,
  type EncoderWeights,
  encoderBlock,
  encoderParameterCount,
  type NormWeights,
} from "./encoderBlock.ts";
export { type EncoderGradients, encoderBlockBackward } from "./encoderBlockBackward.ts";
export type { AttentionMask } from "./mask.ts";
export {
  type MultiHead,
  type MultiHeadGradients,
  type MultiHeadWeights,
  multiHead,
  multiHeadBackward,
  multiHeadParameterCount,
} from "./multiHead.ts";
export {
  attendOne,
  attendOneBackward,
  type QueryAttention,
  type QueryGradients,
} from "./queryOne.ts";
export {
  scaledDotProduct,
  scaledDotProductBackward,
  scaledDotProductFormula,
} from "./scaledDotProduct.ts";
export { type Score, type ScoreGradients, type ScoreParameters, scores } from "./scores/index.ts";
export { gramOf, sinusoidal, sinusoidalFormula } from "./sinusoidal.ts";
