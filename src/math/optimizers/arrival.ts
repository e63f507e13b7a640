/**
 * The first step whose point lies closer than `tolerance` to one of `targets`, or `null`.
 * `path` holds x₀, y₀, x₁, y₁, … as `descend` returns it.
 */
export function arrivalStep(
  path: Float64Array,
  targets: readonly (readonly [number, number])[],
  tolerance: number,
): number | null {
  for (let t = 0; 2 * t < path.length; t++) {
    for (const [x, y] of targets) {
      if (Math.hypot(path[2 * t] - x, path[2 * t + 1] - y) < tolerance) return t;
    }
  }
  return null;
}
