import { logSumExp } from "../softmax/index.ts";
import { normalCdf, normalDensity } from "../special/index.ts";

export interface NormalPart {
  /** Share, relative to the other parts. */
  readonly weight: number;
  readonly mean: number;
  readonly std: number;
}

/** A mixture of normal distributions on the line. */
export interface Mixture {
  readonly parts: readonly NormalPart[];
  /** ln p(x); finite however far out. */
  logDensity(x: number): number;
  /** d/dx ln p(x). */
  score(x: number): number;
  /** Share below x. */
  cdf(x: number): number;
  /** ∫ cdf up to x. */
  cdfIntegral(x: number): number;
}

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/** Throws unless there is a part, every weight and std is positive and finite, and every mean finite. */
export function mixture(given: readonly NormalPart[]): Mixture {
  const positive = (x: number) => x > 0 && Number.isFinite(x);
  const bad = given.find(
    ({ weight, mean, std }) => !positive(weight) || !positive(std) || !Number.isFinite(mean),
  );
  if (bad !== undefined || given.length === 0) {
    throw new Error(
      `mixture: parts must have positive weights and stds and finite means, got ${JSON.stringify(bad ?? [])}`,
    );
  }
  const total = given.reduce((sum, { weight }) => sum + weight, 0);
  const parts = given.map((part) => ({ ...part, weight: part.weight / total }));
  const logParts = (x: number) =>
    parts.map(
      ({ weight, mean, std }) =>
        Math.log(weight / std) - halfLogTwoPi - ((x - mean) / std) ** 2 / 2,
    );
  return {
    parts,
    logDensity: (x) => logSumExp(logParts(x)),
    score: (x) => {
      const logs = logParts(x);
      const all = logSumExp(logs);
      return parts.reduce(
        (sum, { mean, std }, i) => sum - (Math.exp(logs[i] - all) * (x - mean)) / std ** 2,
        0,
      );
    },
    cdf: (x) => parts.reduce((sum, p) => sum + p.weight * normalCdf((x - p.mean) / p.std), 0),
    cdfIntegral: (x) =>
      parts.reduce((sum, { weight, mean, std }) => {
        const z = (x - mean) / std;
        return sum + weight * std * (z * normalCdf(z) + normalDensity(z));
      }, 0),
  };
}

/** N(mean, std²). */
export const normalMixture = (mean: number, std: number): Mixture =>
  mixture([{ weight: 1, mean, std }]);
