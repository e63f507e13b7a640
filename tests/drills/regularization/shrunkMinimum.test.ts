import { shrunkMinimum } from "../../../src/drills/regularization/shrunkMinimum.ts";
import { holds } from "../laws.ts";

interface Bowl {
  readonly best: number;
  readonly curvature: number;
  readonly alpha: number;
}

/** The place where a rising slope changes its sign, by bisection. */
function turn(slope: (w: number) => number): number {
  let [lo, hi] = [-4, 4];
  for (let i = 0; i < 100; i++) {
    const middle = (lo + hi) / 2;
    if (slope(middle) > 0) hi = middle;
    else lo = middle;
  }
  return lo;
}

const bySlope = ({ best, curvature, alpha }: Bowl) => [
  turn((w) => curvature * (w - best) + alpha * w),
  turn((w) => curvature * (w - best) + alpha * Math.sign(w)),
];

holds(shrunkMinimum, bySlope, [
  [{ best: 1.2, curvature: 1, alpha: 0.5 }, [0.8, 0.7]],
  [{ best: -1, curvature: 0.5, alpha: 1 }, [-1 / 3, 0]],
]);
