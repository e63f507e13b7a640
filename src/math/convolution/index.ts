export type { Bias } from "./bias.ts";
export { type Conv1dOptions, conv1d, conv1dBackward } from "./conv1d.ts";
export { type ConvGradients, type ConvOptions, conv2d, conv2dBackward } from "./conv2d.ts";
export {
  type ConvSize,
  type Counts,
  convCounts,
  separableCounts,
  transposedCounts,
} from "./counts.ts";
export { axesOf, type WindowOptions } from "./geometry.ts";
export { col2im, coverage, im2col } from "./im2col.ts";
export {
  convolve1d,
  convolve2d,
  crossCorrelate1d,
  crossCorrelate2d,
  type Mode,
} from "./mathematical.ts";
export { type Padding, type PaddingMode, type Pads, padsOf } from "./padding.ts";
export { asPair, expectPair, type Pair } from "./pair.ts";
export { depthwiseSeparable, depthwiseSeparableBackward, type Separable } from "./separable.ts";
export { type Axis, extent, outputSize, pooledSize, transposedSize } from "./size.ts";
export { convolutionMatrix } from "./toeplitz.ts";
export { convTranspose2d, convTranspose2dBackward, type TransposedOptions } from "./transposed.ts";
