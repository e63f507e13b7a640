import { sizeOf } from "../tensor/index.ts";
import type { Named, Parameters, Part, Stage } from "./stage.ts";

/** Something with parameters that maps rows of inputs to rows of outputs and can be differentiated. */
export interface Model {
  readonly inputs: number;
  readonly outputs: number;
  readonly parts: readonly Part[];
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  /** Intermediate results of the last `forward`, in the order in which they arise. */
  readonly tensors: readonly Named[];
  /** x [rows, inputs] → [rows, outputs], in a buffer that the next call overwrites. */
  forward(x: Float64Array, rows: number, training: boolean): Float64Array;
  /** gy [rows, outputs] of the last `forward` → `gradient`; returns the gradient with respect to x. */
  backward(gy: Float64Array, rows: number): Float64Array;
}

/** Hands out places in a flat vector, in the order of asking. */
export function parameterList(): Parameters & { readonly parts: Part[] } {
  const parts: Part[] = [];
  return {
    parts,
    add(name, layer, shape, initial) {
      const from = parts[parts.length - 1]?.to ?? 0;
      parts.push({ name, layer, shape, initial, from, to: from + sizeOf(shape) });
      return from;
    },
  };
}

/** A model of stages in a row. `tensors` are all results worth a name, those inside of stages among them. */
export function sequential(
  inputs: number,
  stages: readonly Stage[],
  parts: readonly Part[],
  tensors: readonly Named[] = stages.map((stage) => stage.output),
): Model {
  const size = parts[parts.length - 1]?.to ?? 0;
  const parameters = new Float64Array(size);
  const gradient = new Float64Array(size);
  const training = { parameters, gradient, training: true };
  const evaluation = { parameters, gradient, training: false };
  const { data, width } = stages[stages.length - 1].output;
  return {
    inputs,
    outputs: width,
    parts,
    parameters,
    gradient,
    tensors,
    forward(x, rows, isTraining) {
      const pass = isTraining ? training : evaluation;
      let h = x;
      for (const stage of stages) {
        stage.forward(h, rows, pass);
        h = stage.output.data;
      }
      return data;
    },
    backward(gy, rows) {
      let g = gy;
      for (let s = stages.length - 1; s >= 0; s--) g = stages[s].backward(g, rows, training);
      return g;
    },
  };
}

const isBad = (data: Float64Array, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (!Number.isFinite(data[k])) return true;
  return false;
};

/** Name of the first tensor with an entry that is not finite: parameters, then results, then gradients. */
export function firstBadTensor(model: Model, rows: number): string | undefined {
  const { parts, parameters, gradient, tensors } = model;
  const parameter = parts.find(({ from, to }) => isBad(parameters, from, to));
  if (parameter !== undefined) return parameter.name;
  const result = tensors.find(({ data, width }) => isBad(data, 0, rows * width));
  if (result !== undefined) return result.name;
  // Going backward, the last layer's gradient comes first.
  const slope = parts.findLast(({ from, to }) => isBad(gradient, from, to));
  return slope === undefined ? undefined : `∂L/∂${slope.name}`;
}
