import { sliding } from "../../../src/drills/cnn/sliding.ts";
import { holds } from "../laws.ts";

type Q = Parameters<typeof sliding.task>[0];

/** Sums over every place in plain loops. */
function forward(q: Q, x: readonly number[], w: readonly number[]): number[] {
  const [k, stride] = q.kind === "convolution" ? [w.length, 1] : [q.k, q.stride];
  const y: number[] = [];
  for (let at = 0; at + k <= x.length; at += stride) {
    let out = q.kind === "max" ? Number.NEGATIVE_INFINITY : 0;
    for (let i = 0; i < k; i++) {
      if (q.kind === "convolution") out += w[i] * x[at + i];
      else if (q.kind === "average") out += x[at + i] / k;
      else out = Math.max(out, x[at + i]);
    }
    y.push(out);
  }
  return y;
}

/** Differences of Σ g·y: exact, as y is linear between whole numbers without ties. */
function slopes(at: readonly number[], loss: (moved: readonly number[]) => number): number[] {
  const h = 0.25;
  const moved = (j: number, by: number) => at.map((v, i) => (i === j ? v + by : v));
  return at.map((_, j) => (loss(moved(j, h)) - loss(moved(j, -h))) / (2 * h));
}

holds(
  sliding,
  (q) => {
    const w = q.kind === "convolution" ? q.w : [];
    const loss = (x: readonly number[], kernel: readonly number[]) =>
      forward(q, x, kernel).reduce((sum, y, t) => sum + y * q.g[t], 0);
    const back = [slopes(q.x, (x) => loss(x, w))];
    if (q.kind === "convolution") back.push(slopes(w, (kernel) => loss(q.x, kernel)));
    return [forward(q, q.x, w), ...back];
  },
  [
    [
      { kind: "convolution", x: [1, 2, 3, 4, 5], w: [1, 0, -1], g: [1, 2, -1] },
      [
        [-2, -2, -2],
        [1, 2, -2, -2, 1],
        [2, 4, 6],
      ],
    ],
    // The winner of both windows gets both gradients.
    [
      { kind: "max", x: [1, 5, 2, 0, 4], k: 2, stride: 1, g: [1, 2, 3, -1] },
      [
        [5, 5, 2, 4],
        [0, 3, 3, 0, -1],
      ],
    ],
    // The last entry lies in no window.
    [
      { kind: "average", x: [1, 3, 2, 0, 4], k: 2, stride: 2, g: [2, -1] },
      [
        [2, 1],
        [1, 1, -0.5, -0.5, 0],
      ],
    ],
  ],
);
