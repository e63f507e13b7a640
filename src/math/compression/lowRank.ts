import { type Svd, svd } from "../linear/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";

export interface LowRank {
  /** The nearest matrix of rank k, [m, n]. */
  readonly approximation: Tensor;
  readonly errorFrobenius: number;
  /** The first singular value that was dropped. */
  readonly errorSpectral: number;
  /** Frobenius error over the Frobenius norm; 0 for a matrix of zeros. */
  readonly relativeError: number;
  /** Share of Σσ² that is kept; 1 for a matrix of zeros. */
  readonly energyKept: number;
  /** Numbers in the two factors, k(m + n), and in the matrix itself. */
  readonly params: number;
  readonly paramsFull: number;
}

/**
 * Best approximation of rank k (Eckart and Young) from the singular values of an m × n matrix. Throws unless k is whole and
 * from 0 to min(m, n). Source: lowrank-cnn.
 */
export function lowRank({ u, s, v }: Svd, k: number): LowRank {
  const [m, r] = u.shape;
  const n = v.shape[0];
  if (!(Number.isInteger(k) && k >= 0 && k <= r)) {
    throw new Error(`lowRank: k must be whole and from 0 to ${r}, got ${k}`);
  }
  const approximation = tensor([m, n]);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let l = 0; l < k; l++) sum += u.data[i * r + l] * s[l] * v.data[j * r + l];
      approximation.data[i * n + j] = sum;
    }
  }
  const energy = (values: Float64Array) => values.reduce((sum, sigma) => sum + sigma ** 2, 0);
  const kept = energy(s.subarray(0, k));
  const lost = energy(s.subarray(k));
  const all = kept + lost;
  return {
    approximation,
    errorFrobenius: Math.sqrt(lost),
    errorSpectral: s[k] ?? 0,
    relativeError: all === 0 ? 0 : Math.sqrt(lost / all),
    energyKept: all === 0 ? 1 : kept / all,
    params: k * (m + n),
    paramsFull: m * n,
  };
}

/** The same from the matrix, [m, n]. */
export const lowRankOf = (w: Tensor, k: number): LowRank => lowRank(svd(w), k);
