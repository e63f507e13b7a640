import { normal, type Rng, rngFor } from "../math/random/index.ts";
import { normalCdf } from "../math/special/index.ts";
import type { Proof } from "./proof.ts";

/** How often a matrix that has passed so far is continued: few do, and those few decide the higher dimensions. */
const continuations = 6;

/**
 * Continues a symmetric matrix (A + Aᵀ)/2, A of standard normals, by random rows with its Cholesky factor, and adds to
 * chance[d−1] `weight` times the probability that its leading d × d block is positive definite: of each row, the last
 * entry alone is left to chance.
 */
function addChances(
  rng: Rng,
  factor: readonly (readonly number[])[],
  weight: number,
  chance: Float64Array,
): void {
  const row: number[] = [];
  let taken = 0;
  for (const [j, above] of factor.entries()) {
    let rest = normal(rng, 0, Math.SQRT1_2);
    for (let k = 0; k < j; k++) rest -= (row[k] as number) * (above[k] as number);
    const entry = rest / (above[j] as number);
    row.push(entry);
    taken += entry * entry;
  }
  const i = factor.length;
  chance[i] = (chance[i] as number) + weight * normalCdf(-taken);
  const left = normal(rng) - taken;
  if (!(left > 0) || i + 1 === chance.length) return;
  const longer = [...factor, [...row, Math.sqrt(left)]];
  for (let k = 0; k < continuations; k++) addChances(rng, longer, weight / continuations, chance);
}

const promised = [
  { expected: 0.5, tolerance: 1e-12 },
  { expected: 0.146, tolerance: 1e-3 },
  { expected: 0.025, tolerance: 5e-4 },
  { expected: 0.0025, tolerance: 1e-4 },
  { expected: 1.4e-4, tolerance: 2e-5 },
] as const;

export const e037: Proof = {
  id: "E-037",
  run() {
    const rng = rngFor(1, "E-037");
    const matrices = 20_000;
    const chance = new Float64Array(promised.length);
    for (let i = 0; i < matrices; i++) addChances(rng, [], 1 / matrices, chance);
    return promised.map(({ expected, tolerance }, i) => ({
      label: {
        en: `P(all eigenvalues > 0) in dimension ${i + 1}`,
        zh: `${i + 1} 维时特征值全为正的概率`,
      },
      value: chance[i] as number,
      expected,
      tolerance,
      digits: 2,
    }));
  },
};
