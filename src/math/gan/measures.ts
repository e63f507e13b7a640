import { log1pexp } from "../special/index.ts";
import { cdfNoise, type Discriminator, optimalDiscriminator } from "./discriminator.ts";
import { type Grid, gridFor, integrate } from "./grid.ts";
import type { Mixture } from "./mixture.ts";

/** V(D, G) = E_real ln D + E_fake ln(1 − D), in nats. −2 ln 2 where D is ½ everywhere. Source: gan. */
export function discriminatorValue(
  real: Mixture,
  fake: Mixture,
  { logit }: Pick<Discriminator, "logit">,
  grid: Grid = gridFor(real, fake),
): number {
  return -integrate(grid, (x) => {
    const a = logit(x);
    return Math.exp(real.logDensity(x)) * log1pexp(-a) + Math.exp(fake.logDensity(x)) * log1pexp(a);
  });
}

/** Jensen–Shannon divergence of two densities in nats, from 0 to ln 2: ln 2 + V(D*, G)/2. Source: gan. */
export function densityJensenShannon(
  real: Mixture,
  fake: Mixture,
  grid: Grid = gridFor(real, fake),
): number {
  const value = discriminatorValue(real, fake, optimalDiscriminator(real, fake), grid);
  return Math.max(0, Math.LN2 + value / 2);
}

/** Where the sign of f changes between two points of the grid, by bisection. */
function crossings({ x }: Grid, f: (x: number) => number): readonly number[] {
  const found: number[] = [];
  let before = f(x[0]);
  for (let i = 1; i < x.length; i++) {
    const after = f(x[i]);
    if (before > 0 !== after > 0) {
      let [lo, hi] = [x[i - 1], x[i]];
      for (let round = 0; round < 60; round++) {
        const middle = (lo + hi) / 2;
        if (f(middle) > 0 === before > 0) lo = middle;
        else hi = middle;
      }
      found.push(hi);
    }
    before = after;
  }
  return found;
}

/** The grid's span cut where the sign of f changes. */
function pieces(grid: Grid, f: (x: number) => number): readonly (readonly [number, number])[] {
  const borders = [grid.x[0], ...crossings(grid, f), grid.x[grid.x.length - 1]];
  return borders.slice(1).map((hi, i) => [borders[i], hi] as const);
}

/**
 * Share of samples, half of them real, that are told right when D > ½ is called real and everything else fake. Precise where
 * the grid is fine enough to see every change of sign of the logit.
 */
export function discriminatorAccuracy(
  real: Mixture,
  fake: Mixture,
  { logit }: Pick<Discriminator, "logit">,
  grid: Grid = gridFor(real, fake),
): number {
  return pieces(grid, logit).reduce((right, [lo, hi]) => {
    const winner = logit((lo + hi) / 2) > 0 ? real : fake;
    return right + (winner.cdf(hi) - winner.cdf(lo)) / 2;
  }, 0);
}

/** The most that any discriminator can tell right: ½ + half the total variation distance. */
export const bestAccuracy = (real: Mixture, fake: Mixture): number =>
  discriminatorAccuracy(real, fake, optimalDiscriminator(real, fake));

/** Wasserstein-1 distance, ∫ |F_real − F_fake|. Source: wgan. */
export function wassersteinDistance(
  real: Mixture,
  fake: Mixture,
  grid: Grid = gridFor(real, fake),
): number {
  const more = (x: number) => {
    const difference = real.cdf(x) - fake.cdf(x);
    return Math.abs(difference) < cdfNoise ? 0 : difference;
  };
  const integral = (x: number) => real.cdfIntegral(x) - fake.cdfIntegral(x);
  return pieces(grid, more).reduce(
    (sum, [lo, hi]) => sum + Math.abs(integral(hi) - integral(lo)),
    0,
  );
}
