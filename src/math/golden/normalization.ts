import { affine, affineBackward } from "../affine/index.ts";
import {
  batchNormEval,
  batchNormEvalBackward,
  batchNormTrain,
  batchNormTrainBackward,
  groupNorm,
  groupNormBackward,
  initialStatistics,
  instanceNorm,
  instanceNormBackward,
  layerNorm,
  layerNormBackward,
  localResponseNorm,
  localResponseNormBackward,
  rmsNorm,
  rmsNormBackward,
  weightNorm,
  weightNormBackward,
} from "../normalization/index.ts";
import type { Tensor } from "../tensor/index.ts";
import { byKind } from "./byKind.ts";
import { compareTensor, numberOf, rowsOf, tensorOf, wholeOf } from "./inputs.ts";
import { partOf } from "./partOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

const optionalTensor = (fields: Fields, name: string): Tensor | null =>
  fields[name] === null || fields[name] === undefined ? null : tensorOf(fields, name);

const affineOf = (fields: Fields) => ({
  gamma: optionalTensor(fields, "gamma"),
  beta: optionalTensor(fields, "beta"),
  eps: numberOf(fields, "eps"),
});

interface Gradients {
  readonly gx: Tensor;
  readonly ggamma: Tensor;
  readonly gbeta?: Tensor;
}

/** `of` is the case, which has γ and β; `fields` the part of it that has the results. */
function compareGradients(of: Fields, fields: Fields, check: Comparison, got: Gradients): void {
  compareTensor(fields, check, "gx", got.gx);
  for (const [name, parameter] of [
    ["ggamma", "gamma"],
    ["gbeta", "beta"],
  ] as const) {
    const gradient = got[name];
    const given = of[parameter] !== null && of[parameter] !== undefined;
    // Without γ there is no gradient of it; the core's is then as if γ were 1.
    if (gradient !== undefined && (given || fields[name])) {
      compareTensor(fields, check, name, gradient);
    }
  }
}

const batchNormTopic: Topic = (fields, check) => {
  const momentum = fields.momentum === null ? null : numberOf(fields, "momentum");
  const options = { ...affineOf(fields), momentum };
  const batches = rowsOf(fields, "batches");
  let running = initialStatistics(tensorOf(batches[0], "x").shape[1] ?? 0);
  for (const batch of batches) {
    const at = partOf(check, batch);
    const [x, gy] = [tensorOf(batch, "x"), tensorOf(batch, "gy")];
    const got = batchNormTrain(x, running, options);
    running = got.running;
    compareTensor(batch, at, "y", got.y);
    at.values("batch_mean", got.mean);
    at.values("batch_var_biased", got.variance);
    at.values("running_mean", running.mean);
    at.values("running_var", running.variance);
    compareGradients(fields, batch, at, batchNormTrainBackward(x, gy, options));
  }
  const { eval: last } = fields;
  if (!isRecord(last)) return check.fail("eval", "eval is not an object.");
  const at = partOf(check, last);
  const [x, gy] = [tensorOf(last, "x"), tensorOf(last, "gy")];
  compareTensor(last, at, "y", batchNormEval(x, running, options).y);
  compareGradients(fields, last, at, batchNormEvalBackward(x, gy, running, options));
};

const layerNormTopic: Topic = (fields, check) => {
  const [x, gy, options] = [tensorOf(fields, "x"), tensorOf(fields, "gy"), affineOf(fields)];
  const shape = [...tensorOf(fields, "normalized_shape").data];
  compareTensor(fields, check, "y", layerNorm(x, shape, options).y);
  compareGradients(fields, fields, check, layerNormBackward(x, shape, gy, options));
};

const groupNormTopic: Topic = (fields, check) => {
  const [x, gy, options] = [tensorOf(fields, "x"), tensorOf(fields, "gy"), affineOf(fields)];
  const groups = wholeOf(fields, "groups");
  compareTensor(fields, check, "y", groupNorm(x, groups, options).y);
  compareGradients(fields, fields, check, groupNormBackward(x, groups, gy, options));
};

const instanceNormTopic: Topic = (fields, check) => {
  const [x, gy, options] = [tensorOf(fields, "x"), tensorOf(fields, "gy"), affineOf(fields)];
  if (fields.groups !== undefined && fields.groups !== x.shape[1]) {
    check.fail("groups", "groups of an instance norm must be the number of channels.");
  }
  compareTensor(fields, check, "y", instanceNorm(x, options).y);
  compareGradients(fields, fields, check, instanceNormBackward(x, gy, options));
};

const rmsNormTopic: Topic = (fields, check) => {
  const [x, gy] = [tensorOf(fields, "x"), tensorOf(fields, "gy")];
  const { gamma, beta, eps } = affineOf(fields);
  if (beta !== null) return check.fail("beta", "The core's rms norm has no beta.");
  const shape = gamma?.shape ?? x.shape.slice(-1);
  compareTensor(fields, check, "y", rmsNorm(x, shape, { gamma, eps }).y);
  compareGradients(fields, fields, check, rmsNormBackward(x, shape, gy, { gamma, eps }));
};

/** A linear layer y = x wᵀ + bias with w = g·v/‖v‖. */
const weightNormTopic: Topic = (fields, check) => {
  const [v, g] = [tensorOf(fields, "v"), tensorOf(fields, "g")];
  const [x, gy] = [tensorOf(fields, "x"), tensorOf(fields, "gy")];
  const layer = { w: weightNorm(v, g), b: optionalTensor(fields, "bias") };
  const { gx, gLayer } = affineBackward(x, layer, gy);
  const { gv, gg } = weightNormBackward(v, g, gLayer.w);
  const got = { w: layer.w, y: affine(x, layer), gx, gv, gg };
  for (const [name, value] of Object.entries(got)) compareTensor(fields, check, name, value);
  if (gLayer.b !== null) compareTensor(fields, check, "gbias", gLayer.b);
};

const localResponseNormTopic: Topic = (fields, check) => {
  const [x, gy] = [tensorOf(fields, "x"), tensorOf(fields, "gy")];
  const options = {
    size: wholeOf(fields, "size"),
    alpha: numberOf(fields, "alpha"),
    beta: numberOf(fields, "beta"),
    k: numberOf(fields, "k"),
  };
  compareTensor(fields, check, "y", localResponseNorm(x, options));
  compareTensor(fields, check, "gx", localResponseNormBackward(x, gy, options));
};

export const normalizationTopic = byKind({
  batch_norm: batchNormTopic,
  layer_norm: layerNormTopic,
  group_norm: groupNormTopic,
  instance_norm: instanceNormTopic,
  rms_norm: rmsNormTopic,
  weight_norm: weightNormTopic,
  local_response_norm: localResponseNormTopic,
});
