import { normalCdf } from "../special/index.ts";
import { demandNormalInput, type NormalInput } from "./quadrature.ts";
import type { ScalarFunction } from "./scalarFunction.ts";

/** Bins of equal width between lo and hi. */
export interface Bins {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
}

const cells = 1024;
const reach = 8;

/** Borders of the cells of input; kinks are among them, so that f is smooth on each cell. */
function cellBorders({ mean, std }: NormalInput, kinks: readonly number[]): readonly number[] {
  const lo = mean - reach * std;
  const hi = mean + reach * std;
  const even = Array.from({ length: cells + 1 }, (_, i) => lo + ((hi - lo) * i) / cells);
  const between = kinks.filter((x) => x > lo && x < hi);
  return between.length === 0 ? even : [...even, ...between].sort((a, b) => a - b);
}

/**
 * Probability of each bin under f(Z), Z ~ N(mean, std²), without sampling: each small cell of inputs lays its probability evenly
 * over the stretch of outputs that it is mapped to, and a constant piece all of it on one value. What lies outside the bins is
 * not counted, so the sum may be below 1. Throws unless std > 0, hi > lo and count ≥ 1.
 */
export function outputHistogram(fn: ScalarFunction, input: NormalInput, bins: Bins): Float64Array {
  demandNormalInput("outputHistogram", input);
  const { lo, hi, count } = bins;
  if (!(hi > lo) || !(count >= 1)) {
    throw new Error(
      `outputHistogram: bins must have hi > lo and count >= 1, got ${lo}, ${hi}, ${count}`,
    );
  }
  const probability = new Float64Array(count);
  const toBin = count / (hi - lo);
  const lay = (mass: number, from: number, to: number) => {
    const a = (from - lo) * toBin;
    const b = (to - lo) * toBin;
    if (!(b >= 0) || !(a <= count)) return;
    const first = Math.max(0, Math.min(count - 1, Math.floor(a)));
    const last = Math.max(0, Math.min(count - 1, Math.floor(b)));
    if (b - a < 1e-9) {
      probability[first] += mass;
      return;
    }
    for (let k = first; k <= last; k++) {
      const overlap = Math.min(b, k + 1) - Math.max(a, k);
      if (overlap > 0) probability[k] += (mass * overlap) / (b - a);
    }
  };

  const borders = cellBorders(input, fn.kinks);
  const upTo = borders.map((x) => normalCdf((x - input.mean) / input.std));
  for (let i = 1; i < borders.length; i++) {
    const middle = (borders[i - 1] + borders[i]) / 2;
    const value = fn.f(middle);
    const spread = (Math.abs(fn.df(middle)) * (borders[i] - borders[i - 1])) / 2;
    lay(upTo[i] - upTo[i - 1], value - spread, value + spread);
  }
  return probability;
}
