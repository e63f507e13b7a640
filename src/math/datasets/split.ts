import { permutation, type Rng } from "../random/index.ts";
import { type PointSet, takePoints } from "./points.ts";

export interface Split<S extends PointSet> {
  readonly train: S;
  readonly test: S;
}

/**
 * Sets a share of the points aside, chosen at random and rounded to whole points; with two points or more and a share
 * between 0 and 1, both parts have some. Throws unless the share is from 0 to 1.
 */
export function splitPoints<S extends PointSet>(set: S, testShare: number, rng: Rng): Split<S> {
  if (!(testShare >= 0 && testShare <= 1)) {
    throw new Error(`splitPoints: testShare must be from 0 to 1, got ${testShare}`);
  }
  const n = set.x.shape[0];
  const rounded = Math.round(testShare * n);
  const inside = testShare > 0 && testShare < 1 && n >= 2;
  const count = inside ? Math.min(n - 1, Math.max(1, rounded)) : rounded;
  const order = permutation(rng, n);
  return {
    test: takePoints(set, order.subarray(0, count)),
    train: takePoints(set, order.subarray(count)),
  };
}
