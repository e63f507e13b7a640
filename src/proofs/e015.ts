import { normals, rngFor, uniform } from "../math/random/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const width = 256;
const layers = 50;
/** Uniform weights with this end have variance 1. */
const end = Math.sqrt(3);
/** n·Var(w). ReLU halves the mean square, so 2 keeps it. */
const gains = [2, 1, 4] as const;

/** E[h²] behind 50 ReLU layers, for the same random weights at three scales. */
function meanSquares(): number[] {
  const rng = rngFor(3, "weights");
  const start = normals(rngFor(3, "input"), width);
  let states = gains.map(() => start);
  const row = new Float64Array(width);
  for (let layer = 0; layer < layers; layer++) {
    const next = gains.map(() => new Float64Array(width));
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) row[j] = uniform(rng, -end, end);
      gains.forEach((gain, k) => {
        const state = states[k] as Float64Array;
        let z = 0;
        for (let j = 0; j < width; j++) z += (row[j] as number) * (state[j] as number);
        (next[k] as Float64Array)[i] = Math.max(0, z * Math.sqrt(gain / width));
      });
    }
    states = next;
  }
  return states.map((h) => h.reduce((sum, hi) => sum + hi * hi, 0) / width);
}

/** ReLU neither vanishes nor explodes by itself: the scale of the weights decides. */
export const e015: Proof = {
  id: "E-015",
  run: () => {
    const reached = meanSquares();
    return ([0, -15, 15] as const).map(
      (power, k): Measurement => ({
        label: {
          en: `$\\log_{10}\\E[h^2]$ behind ${layers} ReLU layers, weight variance $${gains[k]}/n$`,
          zh: `${layers} 层 ReLU 之后的 $\\log_{10}\\E[h^2]$，权重方差 $${gains[k]}/n$`,
        },
        value: Math.log10(reached[k] as number),
        expected: power,
        tolerance: 1,
        digits: 3,
      }),
    );
  },
};
