import { border } from "./border.ts";
import type { ScalarFunction } from "./scalarFunction.ts";

const cells = 480;

/**
 * Intervals between lo and hi on which |f′| < below, ascending: where the function is saturated. Those narrower than a 480th of
 * hi − lo may be missed. Throws unless lo < hi.
 */
export function flatStretches(
  fn: ScalarFunction,
  lo: number,
  hi: number,
  below: number,
): [from: number, to: number][] {
  if (!(lo < hi)) throw new Error(`flatStretches: lo must be below hi, got ${lo} and ${hi}`);
  const isFlat = (x: number) => Math.abs(fn.df(x)) < below;
  const stretches: [number, number][] = [];
  let before = lo;
  let flat = isFlat(lo);
  let from = lo;
  for (let i = 1; i <= cells; i++) {
    const x = lo + ((hi - lo) * i) / cells;
    if (isFlat(x) !== flat) {
      const at = border(isFlat, before, x);
      if (flat) stretches.push([from, at]);
      from = at;
      flat = !flat;
    }
    before = x;
  }
  if (flat) stretches.push([from, hi]);
  return stretches;
}
