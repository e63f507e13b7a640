import { integerBelow, type Rng } from "../math/random/index.ts";

/** A whole number from `lo` to `hi`, both included. */
export const whole = (rng: Rng, lo: number, hi: number): number =>
  lo + integerBelow(rng, hi - lo + 1);

/** A multiple of `step` from `lo` to `hi`, without the dust that 0.1 + 0.2 leaves. */
export function multiple(rng: Rng, lo: number, hi: number, step: number): number {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  const count = Math.round((hi - lo) / step);
  return Number((lo + step * integerBelow(rng, count + 1)).toFixed(digits));
}

/** One of them. */
export function oneOf<T>(rng: Rng, items: readonly T[]): T {
  return items[integerBelow(rng, items.length)] as T;
}

/** n draws. */
export const several = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);
