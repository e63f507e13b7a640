export { type Analysis, analyze, type Row, type Totals } from "./analyze.ts";
export * from "./build.ts";
export { embeddingCounts, linearCounts, normCounts, stackedCounts } from "./counts/layers.ts";
export { c3Table, lenet5Original, type OriginalLayer } from "./counts/lenet5Original.ts";
export { type RecurrentKind, type RecurrentSize, recurrentCounts } from "./counts/recurrent.ts";
export {
  attentionParams,
  type BertSize,
  bertParams,
  decoderLayerParams,
  type EncoderDecoderSize,
  encoderDecoderParams,
  encoderLayerMacs,
  encoderLayerParams,
  feedForwardParams,
  type Gpt2Size,
  gpt2Params,
} from "./counts/transformer.ts";
export {
  type ActivationName,
  activationNames,
  type Layer,
  type LayerType,
  type Shape,
} from "./layer.ts";
export type { MismatchKind } from "./mismatch.ts";
export { type NetworkId, networks } from "./networks/index.ts";
export type { Network } from "./networks/network.ts";
export { type FieldAxis, growField, inputField, type ReceptiveField } from "./receptiveField.ts";
export { maxDepth, maxLayers, maxLength, type ParsedLayers, parseLayers } from "./text/parse.ts";
export { printLayers } from "./text/print.ts";
export type { Place, Problem } from "./text/problems.ts";
export { type NetworkText, readNetwork } from "./text/read.ts";
