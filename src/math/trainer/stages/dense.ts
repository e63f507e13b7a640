import type { Parameters, Stage } from "../stage.ts";

/** z = x W^T + b. */
export function dense(
  into: Parameters,
  layer: number,
  inputs: number,
  outputs: number,
  capacity: number,
): Stage {
  const weights = into.add(`W${layer}`, layer, [outputs, inputs], "drawn");
  const biases = into.add(`b${layer}`, layer, [outputs], 0);
  const z = new Float64Array(capacity * outputs);
  const gx = new Float64Array(capacity * inputs);
  let seen: Float64Array = z;
  return {
    output: { name: `z${layer}`, data: z, width: outputs },
    forward(x, rows, { parameters }) {
      seen = x;
      for (let n = 0; n < rows; n++) {
        for (let o = 0; o < outputs; o++) {
          const row = weights + o * inputs;
          let sum = parameters[biases + o];
          for (let i = 0; i < inputs; i++) sum += parameters[row + i] * x[n * inputs + i];
          z[n * outputs + o] = sum;
        }
      }
    },
    backward(gy, rows, { parameters, gradient }) {
      gradient.fill(0, weights, weights + outputs * inputs);
      gradient.fill(0, biases, biases + outputs);
      gx.fill(0, 0, rows * inputs);
      for (let n = 0; n < rows; n++) {
        for (let o = 0; o < outputs; o++) {
          const d = gy[n * outputs + o];
          const row = weights + o * inputs;
          gradient[biases + o] += d;
          for (let i = 0; i < inputs; i++) {
            gradient[row + i] += d * seen[n * inputs + i];
            gx[n * inputs + i] += d * parameters[row + i];
          }
        }
      }
      return gx;
    },
  };
}
