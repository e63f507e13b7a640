import type { Stage } from "../stage.ts";
import { type ImageShape, pixels } from "./conv.ts";

/** The largest of every 2 × 2 pixels; an odd last row or column is left out. The gradient goes to the first largest. */
export function maxPool(image: ImageShape, name: string, capacity: number): Stage {
  const { channels, width } = image;
  const [high, wide] = [Math.floor(image.height / 2), Math.floor(width / 2)];
  const inSize = pixels(image);
  const outSize = channels * high * wide;
  const y = new Float64Array(capacity * outSize);
  const largest = new Int32Array(capacity * outSize);
  const gx = new Float64Array(capacity * inSize);
  return {
    output: { name, data: y, width: outSize },
    forward(x, rows) {
      for (let k = 0; k < rows * outSize; k++) {
        const plane = Math.floor(k / (high * wide));
        const cell = k - plane * high * wide;
        const row = Math.floor(cell / wide);
        const from = plane * image.height * width + 2 * row * width + 2 * (cell - row * wide);
        let best = from;
        if (x[from + 1] > x[best]) best = from + 1;
        if (x[from + width] > x[best]) best = from + width;
        if (x[from + width + 1] > x[best]) best = from + width + 1;
        y[k] = x[best];
        largest[k] = best;
      }
    },
    backward(gy, rows) {
      gx.fill(0, 0, rows * inSize);
      for (let k = 0; k < rows * outSize; k++) gx[largest[k]] += gy[k];
      return gx;
    },
  };
}
