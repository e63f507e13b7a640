import { activationsTopic } from "./activations.ts";
import { architecturesTopic } from "./architectures.ts";
import { attentionTopic } from "./attention.ts";
import { compareWith, type Report } from "./compare.ts";
import { compressionTopic } from "./compression.ts";
import { convTopic } from "./conv.ts";
import { gcnTopic } from "./gcn.ts";
import { initTopic } from "./init.ts";
import { lossesTopic } from "./losses.ts";
import { mlpTopic } from "./mlp.ts";
import { normalizationTopic } from "./normalization.ts";
import { optimizersTopic } from "./optimizers.ts";
import { recurrentTopics } from "./recurrent.ts";
import { regularizationTopic } from "./regularization.ts";
import { schedulesTopic } from "./schedules.ts";
import { surfacesTopic } from "./surfaces.ts";
import type { Topic } from "./topic.ts";

/** One entry for each `topic` that a reference file may have. */
export const topics = {
  activations: activationsTopic,
  architectures: architecturesTopic,
  attention: attentionTopic,
  compression: compressionTopic,
  conv: convTopic,
  gcn: gcnTopic,
  init: initTopic,
  losses: lossesTopic,
  mlp: mlpTopic,
  normalization: normalizationTopic,
  optimizers: optimizersTopic,
  regularization: regularizationTopic,
  schedules: schedulesTopic,
  recurrent: recurrentTopics,
  surfaces: surfacesTopic,
} satisfies Record<string, Topic>;

export const compareFile = (file: unknown): Report => compareWith(topics, file);

export type { Report } from "./compare.ts";
export type { Fields } from "./read.ts";
export { isRecord } from "./read.ts";
export type { Comparison, Miss } from "./report.ts";
export { type ReferenceSurface, surfaceOf } from "./surfaceOf.ts";
export { readNumbers, readTensor, type Tensor } from "./tensor.ts";
export type { Topic } from "./topic.ts";
