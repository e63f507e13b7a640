export {
  type BatchNorm,
  type BatchNormOptions,
  batchNormEval,
  batchNormEvalBackward,
  batchNormTrain,
  batchNormTrainBackward,
} from "./batchNorm.ts";
export { type FeatureAxis, type NormCells, type NormMethod, normCells } from "./cells.ts";
export { type GroupNorm, groupNorm, groupNormBackward } from "./groupNorm.ts";
export { instanceNorm, instanceNormBackward } from "./instanceNorm.ts";
export {
  type LayerNorm,
  type LayerNormGradients,
  type LayerNormOptions,
  layerNorm,
  layerNormBackward,
} from "./layerNorm.ts";
export {
  type LocalResponseNormOptions,
  localResponseNorm,
  localResponseNormBackward,
} from "./localResponseNorm.ts";
export { type RmsNorm, type RmsNormOptions, rmsNorm, rmsNormBackward } from "./rmsNorm.ts";
export { initialStatistics, type RunningStatistics, updateStatistics } from "./running.ts";
export type { ChannelNormGradients, ChannelNormOptions } from "./scaleShift.ts";
export type { Moments } from "./standardize.ts";
export { weightNorm, weightNormBackward } from "./weightNorm.ts";
