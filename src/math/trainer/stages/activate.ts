import type { BoundActivation } from "../../activations/index.ts";
import type { Stage } from "../stage.ts";

/** h = f(z), number by number. */
export function activate(
  { f, df }: BoundActivation,
  name: string,
  width: number,
  capacity: number,
): Stage {
  const h = new Float64Array(capacity * width);
  const gx = new Float64Array(capacity * width);
  let seen: Float64Array = h;
  return {
    output: { name, data: h, width },
    forward(x, rows) {
      seen = x;
      for (let k = 0; k < rows * width; k++) h[k] = f(x[k]);
    },
    backward(gy, rows) {
      for (let k = 0; k < rows * width; k++) gx[k] = gy[k] * df(seen[k]);
      return gx;
    },
  };
}
