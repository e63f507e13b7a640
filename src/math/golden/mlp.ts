import { initialValues } from "../../params/index.ts";
import { activations, bindActivation } from "../activations/index.ts";
import { createMlp, descent, type Mlp, type MlpLossId } from "../mlp/index.ts";
import { tensorOf } from "./inputs.ts";
import { optimizerOf } from "./optimizerOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readNumbers, readTensor } from "./tensor.ts";
import type { Topic } from "./topic.ts";

const lossIds: Readonly<Record<string, MlpLossId>> = {
  mse: "mse",
  mse_sigmoid: "mseSigmoid",
  bce_with_logits: "bceWithLogits",
  cross_entropy: "crossEntropy",
};

const entryOf = <T>(table: Readonly<Record<string, T>>, name: unknown, what: string): T => {
  if (typeof name === "string" && Object.hasOwn(table, name)) return table[name];
  throw new Error(`The core has no ${what} named ${String(name)}.`);
};

/** The arrays of a list, one for each of `count` layers. */
function listOf(raw: unknown, name: string, count: number): readonly unknown[] {
  if (Array.isArray(raw) && raw.length === count) return raw;
  throw new Error(`${name} must be a list with one array for each of ${count} layers.`);
}

/** Reads W and b of the case into the network's parameters. */
function setParameters(fields: Fields, mlp: Mlp): void {
  const count = mlp.layers.length;
  const [W, b] = [listOf(fields.W, "W", count), listOf(fields.b, "b", count)];
  mlp.layers.forEach(({ layout: { inputs, outputs, weights, biases } }, l) => {
    const { shape } = readTensor(W[l]) ?? {};
    const w = readNumbers(W[l]);
    const bias = readNumbers(b[l]);
    if (w === undefined || bias?.length !== outputs || String(shape) !== `${outputs},${inputs}`) {
      throw new Error(`W[${l}] must have shape [${outputs}, ${inputs}], and b[${l}] [${outputs}].`);
    }
    mlp.parameters.set(w, weights);
    mlp.parameters.set(bias, biases);
  });
}

/** Holds the gradient against a list of ∂L/∂W and one of ∂L/∂b. */
function compareGradient(
  check: Comparison,
  mlp: Mlp,
  of: string,
  wants: { readonly W: unknown; readonly b: unknown },
): void {
  const W = listOf(wants.W, `${of}.W`, mlp.layers.length);
  const b = listOf(wants.b, `${of}.b`, mlp.layers.length);
  mlp.layers.forEach(({ layout: { outputs, weights, biases } }, l) => {
    check.values(`${of}.W[${l}]`, mlp.gradient.subarray(weights, biases), W[l]);
    check.values(`${of}.b[${l}]`, mlp.gradient.subarray(biases, biases + outputs), b[l]);
  });
}

/** One sample alone, by hand: every z, h and ∂L/∂z. */
function compareSample(
  sample: Fields,
  check: Comparison,
  mlp: Mlp,
  row: (index: number) => readonly [x: Float64Array, target: Float64Array],
): void {
  const { index } = sample;
  if (!Number.isSafeInteger(index)) throw new Error("sample.index must be a whole number.");
  const [x, target] = row(index as number);
  const loss = mlp.backward(x, target, 1);
  check.values("sample.loss", loss, sample.loss);
  const count = mlp.layers.length;
  const z = listOf(sample.z, "sample.z", count);
  const delta = listOf(sample.delta, "sample.delta", count);
  const h = listOf(sample.h, "sample.h", count + 1);
  check.values("sample.h[0]", x, h[0]);
  mlp.layers.forEach((layer, l) => {
    const { outputs } = layer.layout;
    check.values(`sample.z[${l}]`, layer.z.subarray(0, outputs), z[l]);
    check.values(`sample.h[${l + 1}]`, layer.h.subarray(0, outputs), h[l + 1]);
    check.values(`sample.delta[${l}]`, layer.delta.subarray(0, outputs), delta[l]);
  });
  compareGradient(check, mlp, "sample", { W: sample.gW, b: sample.gb });
}

/** Training of a small network by whole batches: gradients, losses, every parameter after every step. */
export const mlpTopic: Topic = (fields, check) => {
  const sizes = readNumbers(fields.sizes) ?? [];
  const activation = entryOf(activations, fields.activation, "activation");
  const loss = entryOf(lossIds, fields.loss, "loss");
  const { optimizer, hyper } = optimizerOf(fields.optimizer, fields.hyper);
  const { sample, full_batch_grad: fullBatch } = fields;
  if (!isRecord(sample) || !isRecord(fullBatch)) {
    throw new Error("sample and full_batch_grad must be objects.");
  }
  const x = tensorOf(fields, "x");
  const y = tensorOf(fields, "y");
  const [rows = 0] = x.shape;
  const losses = readNumbers(fields.losses) ?? [];
  if (losses.length === 0) throw new Error("The losses must be one number or more.");
  // Every activation accepts its own initial knobs; the union of their types does not say so.
  const bound = bindActivation(activation as never, initialValues(activation.params) as never);
  const mlp = createMlp({ sizes, activation: bound, loss }, rows);

  setParameters(fields, mlp);
  const width = y.data.length / rows;
  compareSample(sample, check, mlp, (i) => [
    x.data.slice(i * sizes[0], (i + 1) * sizes[0]),
    y.data.slice(i * width, (i + 1) * width),
  ]);

  const { parameters, gradient } = mlp;
  const run = descent(optimizer, hyper, parameters, gradient);
  const path: number[] = [];
  const got = losses.map((_, t) => {
    const at = parameters.slice();
    parameters.set(run.aim());
    const value = mlp.backward(x.data, y.data, rows);
    parameters.set(at);
    if (t === 0) compareGradient(check, mlp, "full_batch_grad", fullBatch as never);
    run.move(t + 1);
    path.push(...parameters);
    return value;
  });
  check.values("losses", got);
  check.values("params_after_step", path);
};
