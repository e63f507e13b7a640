import { sinusoidal } from "../../attention/index.ts";
import type { Stage } from "../stage.ts";

/** A stage for every token of rows of sequences [length, width], the same for all. */
export const perToken = (stage: Stage, length: number): Stage => ({
  output: { ...stage.output, width: stage.output.width * length },
  forward: (x, rows, pass) => stage.forward(x, rows * length, pass),
  backward: (gy, rows, pass) => stage.backward(gy, rows * length, pass),
});

/** Adds the sine and cosine of the position to every token, a wavelength for each pair of units. Source: transformer. */
export function positions(length: number, width: number, capacity: number): Stage {
  const size = length * width;
  const y = new Float64Array(capacity * size);
  const wave = sinusoidal(length, width).data;
  return {
    output: { name: "positions", data: y, width: size },
    forward(x, rows) {
      for (let k = 0; k < rows * size; k++) y[k] = x[k] + wave[k % size];
    },
    backward: (gy) => gy,
  };
}

/** The mean over the tokens of every row. */
export function meanToken(length: number, width: number, capacity: number): Stage {
  const y = new Float64Array(capacity * width);
  const gx = new Float64Array(capacity * length * width);
  return {
    output: { name: "mean", data: y, width },
    forward(x, rows) {
      y.fill(0, 0, rows * width);
      for (let k = 0; k < rows * length * width; k++) {
        y[Math.floor(k / (length * width)) * width + (k % width)] += x[k] / length;
      }
    },
    backward(gy, rows) {
      for (let k = 0; k < rows * length * width; k++) {
        gx[k] = gy[Math.floor(k / (length * width)) * width + (k % width)] / length;
      }
      return gx;
    },
  };
}
