import type { Parameters, Stage } from "../stage.ts";

/**
 * The last state of h_t = tanh(W x_t + U h_{t−1} + b) from h_0 = 0, for rows of sequences [steps, inputs]; the gradient
 * goes back through time. Source: elman.
 */
export function elman(
  into: Parameters,
  layer: number,
  { steps, inputs, hidden }: Record<"steps" | "inputs" | "hidden", number>,
  capacity: number,
): Stage {
  const W = into.add(`W${layer}`, layer, [hidden, inputs], "drawn");
  const U = into.add(`U${layer}`, layer, [hidden, hidden], "drawn");
  const b = into.add(`b${layer}`, layer, [hidden], 0);
  const last = new Float64Array(capacity * hidden);
  /** h_0, …, h_steps of every row. */
  const h = new Float64Array(capacity * (steps + 1) * hidden);
  const gx = new Float64Array(capacity * steps * inputs);
  const dh = new Float64Array(hidden);
  const dz = new Float64Array(hidden);
  let seen: Float64Array = gx;
  return {
    output: { name: `h${layer}`, data: last, width: hidden },
    forward(x, rows, { parameters: p }) {
      seen = x;
      for (let n = 0; n < rows; n++) {
        for (let t = 0; t < steps; t++) {
          const xt = (n * steps + t) * inputs;
          const before = (n * (steps + 1) + t) * hidden;
          for (let o = 0; o < hidden; o++) {
            let z = p[b + o];
            for (let i = 0; i < inputs; i++) z += p[W + o * inputs + i] * x[xt + i];
            for (let i = 0; i < hidden; i++) z += p[U + o * hidden + i] * h[before + i];
            h[before + hidden + o] = Math.tanh(z);
          }
        }
        const end = (n * (steps + 1) + steps) * hidden;
        for (let o = 0; o < hidden; o++) last[n * hidden + o] = h[end + o];
      }
    },
    backward(gy, rows, { parameters: p, gradient: g }) {
      g.fill(0, W, b + hidden);
      gx.fill(0, 0, rows * steps * inputs);
      for (let n = 0; n < rows; n++) {
        for (let o = 0; o < hidden; o++) dh[o] = gy[n * hidden + o];
        for (let t = steps - 1; t >= 0; t--) {
          const xt = (n * steps + t) * inputs;
          const before = (n * (steps + 1) + t) * hidden;
          for (let o = 0; o < hidden; o++) {
            dz[o] = dh[o] * (1 - h[before + hidden + o] ** 2);
            dh[o] = 0;
          }
          for (let o = 0; o < hidden; o++) {
            g[b + o] += dz[o];
            for (let i = 0; i < inputs; i++) {
              g[W + o * inputs + i] += dz[o] * seen[xt + i];
              gx[xt + i] += dz[o] * p[W + o * inputs + i];
            }
            for (let i = 0; i < hidden; i++) {
              g[U + o * hidden + i] += dz[o] * h[before + i];
              dh[i] += dz[o] * p[U + o * hidden + i];
            }
          }
        }
      }
      return gx;
    },
  };
}
