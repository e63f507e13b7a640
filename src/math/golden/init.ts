import { initialValues } from "../../params/index.ts";
import { activations, bindActivation } from "../activations/index.ts";
import {
  fansOf,
  type GainId,
  gains,
  kaimingStd,
  orthogonal,
  propagate,
  schemes,
  uniformBound,
} from "../initialization/index.ts";
import { matmul, transpose } from "../linear/index.ts";
import { byKind } from "./byKind.ts";
import { compareTensor, numberOf, rowsOf, tensorOf, tensorsOf, wholeOf } from "./inputs.ts";
import { camel } from "./knobs.ts";
import { partOf } from "./partOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

/** Layers that the reference lists among the activations: nothing follows them. */
const linearLayer = /^conv(_transpose)?[123]d$/;

function gainOf(name: unknown, slope: unknown): number {
  const id = typeof name !== "string" || linearLayer.test(name) ? "linear" : camel(name);
  if (typeof name !== "string" || !Object.hasOwn(gains, id)) {
    throw new Error(`The core knows no gain for ${String(name)}.`);
  }
  // PyTorch's slope of a leaky ReLU where none is given.
  return gains[id as GainId].of(typeof slope === "number" ? slope : 0.01);
}

const gainTopic: Topic = (fields, check) => {
  for (const row of rowsOf(fields, "rows")) {
    check.values("gain", gainOf(row.nonlinearity, row.param), row.gain);
  }
};

/** An object inside the case. */
function objectOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  if (!isRecord(value)) throw new Error(`${name} must be an object.`);
  return value;
}

function compareSpread(row: Fields, check: Comparison, std: number): void {
  const at = partOf(check, row);
  at.values("std", std);
  at.values("bound", uniformBound(std));
}

const fanTopic: Topic = (fields, check) => {
  const fans = fansOf([...tensorOf(fields, "weight_shape").data]);
  check.values("fan_in", fans.fanIn);
  check.values("fan_out", fans.fanOut);
  for (const row of rowsOf(fields, "xavier")) {
    compareSpread(row, check, numberOf(row, "gain") * schemes.xavier.std(fans));
  }
  for (const row of rowsOf(fields, "kaiming")) {
    const { mode } = row;
    if (mode !== "fan_in" && mode !== "fan_out") {
      throw new Error(`The core knows no mode ${String(mode)}.`);
    }
    const gain = gainOf(row.nonlinearity, numberOf(row, "a"));
    check.values("gain", gain, row.gain);
    compareSpread(row, check, kaimingStd(mode === "fan_in" ? fans.fanIn : fans.fanOut, gain));
  }
  compareSpread(objectOf(fields, "lecun"), check, schemes.lecun.std(fans));
  const usual = objectOf(fields, "torch_default");
  const bound = uniformBound(schemes.torchDefault.std(fans));
  check.values("weight_bound", bound, usual.weight_bound);
  check.values("bias_bound", bound, usual.bias_bound);
};

const orthogonalTopic: Topic = (fields, check) => {
  const w = orthogonal(tensorOf(fields, "gaussian"), numberOf(fields, "gain"));
  compareTensor(fields, check, "w", w);
  const { gram_of: of } = fields;
  if (of === "w*w^T") compareTensor(fields, check, "gram", matmul(w, transpose(w)));
  else if (of === "w^T*w") compareTensor(fields, check, "gram", matmul(transpose(w), w));
  else check.fail("gram_of", `The core knows no gram of ${String(of)}.`);
};

function activationOf(name: string) {
  const id = camel(name);
  if (!Object.hasOwn(activations, id)) throw new Error(`The core has no activation ${name}.`);
  const activation = activations[id as keyof typeof activations];
  return bindActivation(activation, initialValues(activation.params));
}

const propagationTopic: Topic = (fields, check) => {
  const weights = tensorsOf(fields, "weights");
  const [x, gy] = [tensorOf(fields, "x"), tensorOf(fields, "gy")];
  if (weights.length !== wholeOf(fields, "depth") || x.shape[1] !== wholeOf(fields, "width")) {
    throw new Error("depth and width must be those of weights and x.");
  }
  for (const [name, run] of Object.entries(objectOf(fields, "runs"))) {
    if (!isRecord(run)) throw new Error(`runs.${name} must be an object.`);
    const at = partOf(check, run);
    const got = propagate({ weights, activation: activationOf(name) }, x, gy);
    const { layers } = got;
    compareTensor(run, at, "output", got.output);
    const measured = {
      activation_mean: layers.map((layer) => layer.mean),
      activation_std: layers.map((layer) => layer.std),
      activation_norm: layers.map((layer) => layer.norm),
      zero_fraction: layers.map((layer) => layer.zeroShare),
      grad_activation_norm: layers.map((layer) => layer.gradientNorm),
      grad_weight_norm: layers.map((layer) => layer.weightGradientNorm),
      grad_input_norm: got.inputGradientNorm,
    };
    for (const [field, values] of Object.entries(measured)) at.values(field, values);
  }
};

export const initTopic = byKind({
  gain: gainTopic,
  fan: fanTopic,
  orthogonal: orthogonalTopic,
  propagation: propagationTopic,
});
