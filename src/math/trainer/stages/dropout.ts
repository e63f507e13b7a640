import type { Rng } from "../../random/index.ts";
import type { Stage } from "../stage.ts";

/** In training every number is 0 with probability `p`, and else divided by 1 − p; in evaluation nothing happens. Source: dropout. */
export function dropout(p: number, rng: Rng, name: string, width: number, capacity: number): Stage {
  const h = new Float64Array(capacity * width);
  const gx = new Float64Array(capacity * width);
  const factors = new Float64Array(capacity * width);
  return {
    output: { name, data: h, width },
    forward(x, rows, { training }) {
      for (let k = 0; k < rows * width; k++) {
        factors[k] = training ? (rng() < p ? 0 : 1 / (1 - p)) : 1;
        h[k] = x[k] * factors[k];
      }
    },
    backward(gy, rows) {
      for (let k = 0; k < rows * width; k++) gx[k] = gy[k] * factors[k];
      return gx;
    },
  };
}
