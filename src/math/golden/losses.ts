import { byKind } from "./byKind.ts";
import {
  crossEntropyTopic,
  focalMulticlassTopic,
  informationTopic,
  klTopic,
  softmaxTopic,
} from "./rowLosses.ts";
import {
  bceTopic,
  focalBinaryTopic,
  marginTopic,
  residualTopic,
  squaredOrCrossEntropyTopic,
} from "./scalarLosses.ts";

export const lossesTopic = byKind({
  margin: marginTopic,
  residual: residualTopic,
  bce_with_logits: bceTopic,
  focal_binary: focalBinaryTopic,
  sigmoid_mse_vs_ce: squaredOrCrossEntropyTopic,
  cross_entropy: crossEntropyTopic,
  focal_multiclass: focalMulticlassTopic,
  kl_div: klTopic,
  information: informationTopic,
  softmax: softmaxTopic,
});
