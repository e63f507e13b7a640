import {
  crossEntropy,
  crossEntropyOf,
  focalMulticlass,
  jensenShannon,
  klDivergence,
  relativeEntropy,
  type Targets,
} from "../losses/index.ts";
import {
  entropy,
  logSoftmax,
  logSoftmaxJacobian,
  logSumExp,
  softmax,
  softmaxJacobian,
} from "../softmax/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { compareNumber, compareTensor, numberOf, tensorOf, wholeOf } from "./inputs.ts";
import type { Fields } from "./read.ts";
import type { Topic } from "./topic.ts";

/** An input that is left out by null. */
const optional = <T>(fields: Fields, name: string, read: (fields: Fields, name: string) => T) =>
  fields[name] === null || fields[name] === undefined ? undefined : read(fields, name);

function targetsOf(fields: Fields): Targets {
  const target: Tensor = tensorOf(fields, "target");
  if (fields.target_kind === "index") return { kind: "index", classes: target.data };
  if (fields.target_kind === "probabilities") {
    return { kind: "probabilities", probabilities: target };
  }
  throw new Error(`The core knows no target_kind ${String(fields.target_kind)}.`);
}

export const crossEntropyTopic: Topic = (fields, check) => {
  const weight = optional(fields, "weight", tensorOf)?.data;
  const ignoreIndex = optional(fields, "ignore_index", wholeOf);
  const loss = crossEntropy(tensorOf(fields, "logits"), targetsOf(fields), {
    labelSmoothing: numberOf(fields, "label_smoothing"),
    ...(weight !== undefined && { weight }),
    ...(ignoreIndex !== undefined && { ignoreIndex }),
  });
  check.values("per_sample", loss.perSample);
  check.values("sum", loss.sum);
  compareNumber(fields, check, "mean", loss.mean);
  check.values("mean_normalizer", loss.normalizer);
  compareTensor(fields, check, "grad_sum", loss.gradSum);
  compareTensor(fields, check, "grad_mean", loss.gradMean);
};

export const focalMulticlassTopic: Topic = (fields, check) => {
  const alpha = optional(fields, "alpha", tensorOf)?.data;
  const { perSample, sum, gradSum } = focalMulticlass(
    tensorOf(fields, "logits"),
    tensorOf(fields, "target").data,
    { gamma: numberOf(fields, "gamma"), ...(alpha !== undefined && { alpha }) },
  );
  check.values("per_sample", perSample);
  check.values("sum", sum);
  compareTensor(fields, check, "grad_sum", gradSum);
};

export const klTopic: Topic = (fields, check) => {
  const kl = klDivergence(tensorOf(fields, "p"), tensorOf(fields, "logits"));
  check.values("per_sample", kl.perSample);
  check.values("batchmean", kl.batchMean);
  compareTensor(fields, check, "grad_sum", kl.gradSum);
  compareTensor(fields, check, "grad_batchmean", kl.gradBatchMean);
};

export const informationTopic: Topic = (fields, check) => {
  const p = tensorOf(fields, "p").data;
  const q = tensorOf(fields, "q").data;
  check.values("entropy_p", entropy(p));
  check.values("entropy_q", entropy(q));
  compareNumber(fields, check, "cross_entropy_pq", crossEntropyOf(p, q));
  compareNumber(fields, check, "kl_pq", relativeEntropy(p, q));
  check.values("js", jensenShannon(p, q));
};

export const softmaxTopic: Topic = (fields, check) => {
  const z = tensorOf(fields, "z").data;
  const t = numberOf(fields, "temperature");
  const square = [z.length, z.length];
  check.values("softmax", softmax(z, t));
  check.values("log_softmax", logSoftmax(z, t));
  compareTensor(fields, check, "jac_softmax", tensor(square, softmaxJacobian(z, t)));
  compareTensor(fields, check, "jac_log_softmax", tensor(square, logSoftmaxJacobian(z, t)));
  check.values("log_sum_exp", logSumExp(z));
};
