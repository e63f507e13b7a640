/**
 * Leaves out points of a line that are within `tolerance` pixels of the line drawn without them, in one pass:
 * from the last point kept, the directions that pass near every point since then form a cone; a point outside the
 * cone, or one that turns back, ends the stroke. Writes the indices that stay to `keep`, returns how many.
 */
export function simplify(
  xs: Float64Array,
  ys: Float64Array,
  n: number,
  tolerance: number,
  keep: Int32Array,
): number {
  if (n === 0) return 0;
  let count = 0;
  keep[count++] = 0;
  let anchor = 0;
  let low = 0;
  let high = 0;
  let base = 0;
  let reach = 0;
  let open = false;
  for (let i = 1; i < n; i++) {
    let dx = (xs[i] as number) - (xs[anchor] as number);
    let dy = (ys[i] as number) - (ys[anchor] as number);
    let d = Math.hypot(dx, dy);
    if (open) {
      let turn = Math.atan2(dy, dx) - base;
      if (turn > Math.PI) turn -= 2 * Math.PI;
      else if (turn < -Math.PI) turn += 2 * Math.PI;
      if (turn < low || turn > high || d < reach) {
        anchor = i - 1;
        keep[count++] = anchor;
        open = false;
        dx = (xs[i] as number) - (xs[anchor] as number);
        dy = (ys[i] as number) - (ys[anchor] as number);
        d = Math.hypot(dx, dy);
      } else {
        const half = Math.asin(Math.min(1, tolerance / d));
        low = Math.max(low, turn - half);
        high = Math.min(high, turn + half);
        reach = d;
        continue;
      }
    }
    if (d > tolerance) {
      base = Math.atan2(dy, dx);
      const half = Math.asin(tolerance / d);
      low = -half;
      high = half;
      reach = d;
      open = true;
    }
  }
  if (n > 1) keep[count++] = n - 1;
  return count;
}
