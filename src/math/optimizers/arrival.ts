/**
 * The step from which on every point of the path lies closer than `tolerance` to one of `targets`, or `null` if the
 * last one does not. A path that only passes by has not arrived. `path` holds x₀, y₀, x₁, y₁, … as `descend` returns it.
 */
export function arrivalStep(
  path: Float64Array,
  targets: readonly (readonly [number, number])[],
  tolerance: number,
): number | null {
  const close = (t: number) =>
    targets.some(([x, y]) => Math.hypot(path[2 * t] - x, path[2 * t + 1] - y) < tolerance);
  let t = path.length / 2;
  while (t > 0 && close(t - 1)) t--;
  return 2 * t < path.length ? t : null;
}
