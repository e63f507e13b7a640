import { byKind } from "./byKind.ts";
import { conv1dTopic, conv2dTopic, convTranspose2dTopic, separableTopic } from "./convolutions.ts";
import {
  adaptiveAvgPoolTopic,
  avgPoolTopic,
  globalAvgPoolTopic,
  globalMaxPoolTopic,
  maxPoolTopic,
} from "./poolings.ts";
import {
  convolution1dTopic,
  convolution2dTopic,
  im2colTopic,
  outputSizesTopic,
} from "./windows.ts";

export const convTopic = byKind({
  conv1d: conv1dTopic,
  conv2d: conv2dTopic,
  conv_transpose2d: convTranspose2dTopic,
  depthwise_separable: separableTopic,
  im2col: im2colTopic,
  convolution1d: convolution1dTopic,
  convolution2d: convolution2dTopic,
  output_sizes: outputSizesTopic,
  max_pool2d: maxPoolTopic,
  avg_pool2d: avgPoolTopic,
  adaptive_avg_pool2d: adaptiveAvgPoolTopic,
  global_max_pool2d: globalMaxPoolTopic,
  global_avg_pool2d: globalAvgPoolTopic,
});
