import { bernoulli, type Rng } from "../random/index.ts";
import { demandDropRate } from "./demand.ts";

/**
 * Where the factor stands that keeps the mean: inverted dropout divides by the keep probability while training, the classic kind
 * leaves it to the test.
 */
export type DropoutKind = "inverted" | "classic";

/** What a kept unit is multiplied with while training. */
export const keptScale = (p: number, kind: DropoutKind): number => {
  demandDropRate("keptScale", p);
  return kind === "inverted" ? 1 / (1 - p) : 1;
};

/** 1 for each of n units that is kept, 0 for one that is dropped, which happens with probability p. */
export function dropoutMask(rng: Rng, n: number, p: number): Uint8Array {
  demandDropRate("dropoutMask", p);
  return Uint8Array.from({ length: n }, () => (bernoulli(rng, p) ? 0 : 1));
}

/** Units, or a gradient on its way back through the same mask, after dropout. Lengths must agree. Source: dropout. */
export function applyDropout(
  x: ArrayLike<number>,
  mask: ArrayLike<number>,
  p: number,
  kind: DropoutKind = "inverted",
): Float64Array {
  if (x.length !== mask.length) {
    throw new Error(`applyDropout: mask must hold ${x.length} entries like x, got ${mask.length}`);
  }
  const scale = keptScale(p, kind);
  return Float64Array.from(x, (xi, i) => (mask[i] === 0 ? 0 : xi * scale));
}

export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Mean and variance over masks of every unit after dropout. */
export function dropoutMoments(x: ArrayLike<number>, p: number, kind: DropoutKind): Moments {
  const scale = keptScale(p, kind);
  const keep = 1 - p;
  return {
    mean: Float64Array.from(x, (xi) => (kind === "inverted" ? xi : keep * xi)),
    variance: Float64Array.from(x, (xi) => p * keep * (scale * xi) ** 2),
  };
}

/** Mean and variance over masks of w·(x ∘ mask)/(1 − p) + b, and its expected squared error against a target. */
export function dropoutOfLinearUnit(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  b: number,
  p: number,
  target: number,
): { readonly mean: number; readonly variance: number; readonly expectedSquaredError: number } {
  if (x.length !== w.length) {
    throw new Error(`dropoutOfLinearUnit: w must hold ${x.length} numbers like x, got ${w.length}`);
  }
  const products = Float64Array.from(x, (xi, i) => xi * w[i]);
  const moments = dropoutMoments(products, p, "inverted");
  const mean = moments.mean.reduce((sum, m) => sum + m, b);
  const variance = moments.variance.reduce((sum, v) => sum + v, 0);
  return { mean, variance, expectedSquaredError: (mean - target) ** 2 + variance };
}
