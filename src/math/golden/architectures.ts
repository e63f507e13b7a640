import { byKind } from "./byKind.ts";
import { encoderLayerMacsTopic, layerCountsTopic, stackedKernelsTopic } from "./layerCounts.ts";
import { receptiveFieldTopic, sequentialTopic } from "./layerLists.ts";
import { networkTopic } from "./networks.ts";
import { bertTopic, encoderDecoderTopic, gpt2Topic, lenet5OriginalTopic } from "./transformers.ts";

export const architecturesTopic = byKind({
  network: networkTopic,
  receptive_field: receptiveFieldTopic,
  sequential: sequentialTopic,
  layer_counts: layerCountsTopic,
  encoder_layer_macs: encoderLayerMacsTopic,
  stacked_kernels: stackedKernelsTopic,
  bert: bertTopic,
  gpt2: gpt2Topic,
  encoder_decoder: encoderDecoderTopic,
  lenet5_original: lenet5OriginalTopic,
});
