import type { Stage } from "../stage.ts";

/**
 * Self-attention in heads: tokens [length, 3·width] of queries, keys and values side by side → [length, width], each head
 * softmax(q k^T/√d) v on its own slice of d units. Source: transformer.
 */
export function attend(
  length: number,
  width: number,
  heads: number,
  name: string,
  capacity: number,
): Stage {
  const d = width / heads;
  if (!Number.isInteger(d)) {
    throw new Error(`attend: heads must divide the width ${width}, got ${heads}`);
  }
  const scale = 1 / Math.sqrt(d);
  const y = new Float64Array(capacity * length * width);
  const gx = new Float64Array(capacity * length * 3 * width);
  const weights = new Float64Array(capacity * heads * length * length);
  const slopes = new Float64Array(length);
  let seen: Float64Array = gx;
  const tokenAt = (n: number, t: number, head: number) => (n * length + t) * 3 * width + head * d;

  /** Row of weights of one query. */
  function softmaxRow(x: Float64Array, n: number, head: number, q: number, at: number): void {
    const query = tokenAt(n, q, head);
    let top = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < length; t++) {
      const key = tokenAt(n, t, head) + width;
      let score = 0;
      for (let i = 0; i < d; i++) score += x[query + i] * x[key + i];
      weights[at + t] = score * scale;
      top = Math.max(top, score * scale);
    }
    let sum = 0;
    for (let t = 0; t < length; t++) {
      weights[at + t] = Math.exp(weights[at + t] - top);
      sum += weights[at + t];
    }
    for (let t = 0; t < length; t++) weights[at + t] /= sum;
  }

  return {
    output: { name, data: y, width: length * width },
    forward(x, rows) {
      seen = x;
      y.fill(0, 0, rows * length * width);
      for (let n = 0; n < rows; n++) {
        for (let head = 0; head < heads; head++) {
          for (let q = 0; q < length; q++) {
            const at = ((n * heads + head) * length + q) * length;
            softmaxRow(x, n, head, q, at);
            const out = (n * length + q) * width + head * d;
            for (let t = 0; t < length; t++) {
              const value = tokenAt(n, t, head) + 2 * width;
              for (let i = 0; i < d; i++) y[out + i] += weights[at + t] * x[value + i];
            }
          }
        }
      }
    },
    backward(gy, rows) {
      gx.fill(0, 0, rows * length * 3 * width);
      for (let n = 0; n < rows; n++) {
        for (let head = 0; head < heads; head++) {
          for (let q = 0; q < length; q++) {
            const at = ((n * heads + head) * length + q) * length;
            const out = (n * length + q) * width + head * d;
            const query = tokenAt(n, q, head);
            let mean = 0;
            for (let t = 0; t < length; t++) {
              const value = tokenAt(n, t, head) + 2 * width;
              let slope = 0;
              for (let i = 0; i < d; i++) {
                slope += gy[out + i] * seen[value + i];
                gx[value + i] += weights[at + t] * gy[out + i];
              }
              slopes[t] = slope;
              mean += weights[at + t] * slope;
            }
            for (let t = 0; t < length; t++) {
              const ds = weights[at + t] * (slopes[t] - mean) * scale;
              const key = tokenAt(n, t, head) + width;
              for (let i = 0; i < d; i++) {
                gx[query + i] += ds * seen[key + i];
                gx[key + i] += ds * seen[query + i];
              }
            }
          }
        }
      }
      return gx;
    },
  };
}
