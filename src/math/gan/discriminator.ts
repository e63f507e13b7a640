import { type Grid, gridFor } from "./grid.ts";
import type { Mixture } from "./mixture.ts";

/** D(x) = σ(logit(x)), or a critic without σ. */
export interface Discriminator {
  logit(x: number): number;
  /** d logit/dx. */
  slope(x: number): number;
}

/** D* = p_real/(p_real + p_fake), as a logit so that neither end is rounded to 0 or 1. Source: gan. */
export const optimalDiscriminator = (real: Mixture, fake: Mixture): Discriminator => ({
  logit: (x) => real.logDensity(x) - fake.logDensity(x),
  slope: (x) => real.score(x) - fake.score(x),
});

/** Differences of two distribution functions below this are rounding. */
export const cdfNoise = 1e-13;

/**
 * The critic of slope ±1 that tells most of the distance: it rises where more of the fake mass than of the real lies below.
 * Its value, fixed only up to a constant, is 0 at the first point of the grid. Source: wgan.
 */
export function optimalCritic(
  real: Mixture,
  fake: Mixture,
  grid: Grid = gridFor(real, fake),
): Discriminator {
  const slope = (x: number) => {
    const more = fake.cdf(x) - real.cdf(x);
    return Math.abs(more) < cdfNoise ? 0 : Math.sign(more);
  };
  const { x: points, step } = grid;
  const heights = new Float64Array(points.length);
  for (let i = 1; i < points.length; i++) {
    heights[i] = heights[i - 1] + step * slope(points[i] - step / 2);
  }
  return {
    slope,
    logit: (x) => {
      const place = (x - points[0]) / step;
      const i = Math.max(0, Math.min(points.length - 2, Math.floor(place)));
      return heights[i] + (place - i) * (heights[i + 1] - heights[i]);
    },
  };
}
