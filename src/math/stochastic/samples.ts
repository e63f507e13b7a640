import { moments } from "./batchMeans.ts";

/**
 * Data for fᵢ(x) = ½hᵢx² − gᵢx, whose mean has its minimum at 0. Either the curvatures h or the pulls g differ between
 * samples, half of them one value and half another: every expectation is known in closed form.
 */
export interface Samples {
  readonly varying: "pull" | "curvature";
  /** The quantity that varies, in the order in which the samples are stored. */
  readonly values: Float64Array;
  /** The one that does not. */
  readonly fixed: number;
  /** Mean curvature. */
  readonly curvature: number;
  /** Variance of the curvature between samples. */
  readonly curvatureVariance: number;
  /** Variance of the gradient at the minimum: s². */
  readonly noiseVariance: number;
}

const halves = (n: number, first: number, second: number, sorted: boolean) =>
  Float64Array.from({ length: n }, (_, i) => ((sorted ? i < n / 2 : i % 2 === 0) ? first : second));

/** fᵢ = ½(x ∓ 1)², up to a constant: the samples disagree about the minimum. */
export function noisySamples(n: number, sorted: boolean): Samples {
  const values = halves(n, -1, 1, sorted);
  const { variance } = moments(values);
  return {
    varying: "pull",
    values,
    fixed: 1,
    curvature: 1,
    curvatureVariance: 0,
    noiseVariance: variance,
  };
}

/** fᵢ = ½(aᵢx)² with a = 1 or 2: one point is best for every sample. */
export function interpolatingSamples(n: number, sorted: boolean): Samples {
  const values = halves(n, 1, 4, sorted);
  const { mean, variance } = moments(values);
  return {
    varying: "curvature",
    values,
    fixed: 0,
    curvature: mean,
    curvatureVariance: variance,
    noiseVariance: 0,
  };
}
