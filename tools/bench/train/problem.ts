import type { FastSpec } from "../../../src/math/fastMlp/index.ts";
import { mlpLayout, parameterCount } from "../../../src/math/mlp/index.ts";
import { normal, rngFor, uniform } from "../../../src/math/random/index.ts";

/** An all-tanh network on points of the plane with targets ±1. */
export interface Problem {
  readonly spec: FastSpec;
  readonly rows: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly parameters: Float64Array;
}

export const rate = 0.03;

/** Two intertwined regions: the sign of the product of the coordinates. */
export function problemOf(sizes: readonly number[], batch: number, rows: number): Problem {
  const points = rngFor(1, "points");
  const x = Float64Array.from({ length: rows * sizes[0] }, () => uniform(points, -3, 3));
  const width = sizes[sizes.length - 1];
  const y = Float64Array.from({ length: rows * width }, (_, i) => {
    const at = Math.floor(i / width) * sizes[0];
    return x.subarray(at, at + sizes[0]).reduce((a, b) => a * b, 1) > 0 ? 1 : -1;
  });
  const parameters = new Float64Array(parameterCount(sizes));
  const weights = rngFor(1, "weights");
  for (const layer of mlpLayout(sizes)) {
    for (let i = layer.weights; i < layer.biases; i++) {
      parameters[i] = normal(weights, 0, 1 / Math.sqrt(layer.inputs));
    }
  }
  const spec = { sizes, batch, activation: "tanh", output: "tanh", loss: "halfSquared" } as const;
  return { spec, rows, x, y, parameters };
}
