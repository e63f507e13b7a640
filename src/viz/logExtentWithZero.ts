import { logExtentOf } from "./scales.ts";

/**
 * A log extent for series that may reach 0 exactly: the floor, where zeros are drawn, then stands at least
 * six decades below the top, so that arriving does not look like a small distance left over.
 */
export function logExtentWithZero(
  series: readonly ArrayLike<number>[],
  decades = 12,
): [number, number] {
  const [lo, hi] = logExtentOf(series, decades);
  const arrives = series.some((s) => Array.prototype.includes.call(s, 0));
  return arrives ? [Math.min(lo, hi / 1e6), hi] : [lo, hi];
}
