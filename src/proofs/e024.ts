import { activations } from "../math/activations/index.ts";
import { normals, rngFor } from "../math/random/index.ts";
import type { Measurement, Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const relu = usualActivation(activations.relu);
const samples = 1 << 13;
const width = 16;

/** Number of straight pieces of a function on 0…1, from its values on a fine dyadic grid, where they are exact. */
function pieces(f: (x: number) => number): number {
  const y = Float64Array.from({ length: 257 }, (_, k) => f(k / 256));
  let count = 1;
  for (let k = 2; k < y.length; k++) {
    const [a, b, c] = [y[k - 2] as number, y[k - 1] as number, y[k] as number];
    if (b - a !== c - b) count++;
  }
  return count;
}

/** A tent from two ReLUs: up from (0, 0) to (½, 1), down to (1, 0). */
const tent = (x: number) => 2 * relu.f(x) - 4 * relu.f(x - 0.5);

const stacked = (depth: number) => (x: number) => {
  let y = x;
  for (let layer = 0; layer < depth; layer++) y = tent(y);
  return y;
};

/** Weights of a random layer, a row of `fanIn` weights and a bias per unit. */
const randomLayer = (fanIn: number, seed: number): Float64Array => {
  const weights = normals(rngFor(seed, "network"), width * (fanIn + 1));
  const scale = Math.sqrt(2 / fanIn);
  return weights.map((w, i) => (i % (fanIn + 1) === fanIn ? w : scale * w));
};

/** Pieces of a random ReLU network along the line from −4 to 4: how often the set of active units changes. */
function randomPieces(depth: number): number {
  const layers = Array.from({ length: depth }, (_, l) => randomLayer(l === 0 ? 1 : width, l));
  const active = new Uint8Array(depth * width);
  let count = 0;
  for (let k = 0; k <= samples; k++) {
    let h = Float64Array.of(-4 + (8 * k) / samples);
    let changed = false;
    for (const [l, layer] of layers.entries()) {
      const fanIn = h.length;
      const next = new Float64Array(width);
      for (let i = 0; i < width; i++) {
        let z = layer[i * (fanIn + 1) + fanIn] as number;
        for (let j = 0; j < fanIn; j++)
          z += (layer[i * (fanIn + 1) + j] as number) * (h[j] as number);
        next[i] = relu.f(z);
        const on = z > 0 ? 1 : 0;
        if (active[l * width + i] !== on) changed = true;
        active[l * width + i] = on;
      }
      h = next;
    }
    if (changed || k === 0) count++;
  }
  return count;
}

const counted = (en: string, zh: string, value: number, expected: number): Measurement => ({
  label: { en, zh },
  value,
  expected,
  tolerance: 0,
});

/** Every piece is straight; the pieces multiply with depth. */
export const e024: Proof = {
  id: "E-024",
  run: () => [
    counted(
      "straight pieces of a tent, two ReLUs",
      "两个 ReLU 搭成的帐篷函数，直线段数",
      pieces(stacked(1)),
      2,
    ),
    counted(
      "the tent stacked six deep, twelve ReLUs",
      "把它叠六层（共十二个 ReLU）",
      pieces(stacked(6)),
      64,
    ),
    counted(
      "random network along a line, one layer of 16",
      "随机网络沿一条直线，一层 16 个单元",
      randomPieces(1),
      17,
    ),
    counted("six layers of 16", "六层，每层 16 个单元", randomPieces(6), 56),
  ],
};
