import { activations, bindActivation } from "../activations/index.ts";
import { createMlp } from "../mlp/index.ts";
import type { FastActivation, FastSpec, SgdTrainer } from "./spec.ts";

const bound = (kind: FastActivation) => bindActivation(activations[kind], {});

/** The same by the reference implementation of `mlp`: what the fast ones are held against. */
export function plainTrainer(
  spec: FastSpec,
  x: Float64Array,
  y: Float64Array,
  rows: number,
): SgdTrainer {
  const { sizes, loss, batch } = spec;
  // That loss has the sigmoid in itself.
  const output = loss === "bceWithLogits" ? "identity" : spec.output;
  const mlp = createMlp(
    { sizes, loss, activation: bound(spec.activation), output: bound(output) },
    Math.min(rows, batch),
  );
  const { parameters, gradient } = mlp;
  const [inputs, width] = [sizes[0], sizes[sizes.length - 1]];
  const order = Uint32Array.from({ length: rows }, (_, n) => n);
  const batchX = new Float64Array(batch * inputs);
  const batchY = new Float64Array(batch * width);
  const step = (from: number, count: number, rate: number): void => {
    for (let k = 0; k < count; k++) {
      const n = order[from + k];
      for (let i = 0; i < inputs; i++) batchX[k * inputs + i] = x[n * inputs + i];
      for (let i = 0; i < width; i++) batchY[k * width + i] = y[n * width + i];
    }
    mlp.backward(batchX, batchY, count);
    for (let i = 0; i < parameters.length; i++) parameters[i] -= rate * gradient[i];
  };
  return {
    path: "plain",
    parameters,
    reorder: (next) => order.set(next),
    epochs(count, rate) {
      for (let e = 0; e < count; e++) {
        for (let from = 0; from < rows; from += batch) {
          step(from, Math.min(batch, rows - from), rate);
        }
      }
    },
  };
}
