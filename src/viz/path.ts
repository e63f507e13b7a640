import type { Scale } from "./scales.ts";

/** A tenth of a pixel is below what eyes see, and short numbers keep path strings small. */
export const px = (v: number): string => String(Math.round(v * 10) / 10);

/**
 * SVG path through the points (xs[i], ys[i]). Non-finite values are gaps, not cliffs; points that fall on
 * the same tenth of a pixel are dropped, and with `apart` those nearer than that many pixels to the last one drawn
 * (the end is always drawn). `limit` keeps coordinates within ± that many pixels, since browsers draw enormous numbers
 * wrongly.
 */
export function linePath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: (v: number) => number,
  y: (v: number) => number,
  { from = 0, to = Math.min(xs.length, ys.length), limit = 1e4, apart = 0 } = {},
): string {
  let d = "";
  let pen = false;
  let lastX = "";
  let lastY = "";
  let drawnX = 0;
  let drawnY = 0;
  for (let i = from; i < to; i++) {
    const a = x(xs[i] as number);
    const b = y(ys[i] as number);
    if (!(Number.isFinite(a) && Number.isFinite(b))) {
      pen = false;
      continue;
    }
    if (pen && i < to - 1 && Math.abs(a - drawnX) < apart && Math.abs(b - drawnY) < apart) continue;
    const sx = px(Math.min(limit, Math.max(-limit, a)));
    const sy = px(Math.min(limit, Math.max(-limit, b)));
    if (pen && sx === lastX && sy === lastY) continue;
    d += `${pen ? "L" : "M"}${sx},${sy}`;
    pen = true;
    lastX = sx;
    lastY = sy;
    drawnX = a;
    drawnY = b;
  }
  return d;
}

/** The same for points stored as x₀ y₀ x₁ y₁ …, as `descend` returns them. */
export function pairsPath(
  pairs: ArrayLike<number>,
  x: Scale | ((v: number) => number),
  y: Scale | ((v: number) => number),
  count = pairs.length / 2,
): string {
  const n = Math.min(count, pairs.length / 2);
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    xs[i] = pairs[2 * i] as number;
    ys[i] = pairs[2 * i + 1] as number;
  }
  return linePath(xs, ys, x, y);
}

/** Dots at points stored as x₀ y₀ x₁ y₁ …: one path for a round line cap, however many dots there are. */
export function dotsPath(
  pairs: ArrayLike<number>,
  x: (v: number) => number,
  y: (v: number) => number,
  { count = pairs.length / 2, limit = 1e4 } = {},
): string {
  let d = "";
  for (let i = 0; i < Math.min(count, pairs.length / 2); i++) {
    const a = x(pairs[2 * i] as number);
    const b = y(pairs[2 * i + 1] as number);
    if (Math.abs(a) <= limit && Math.abs(b) <= limit) d += `M${px(a)},${px(b)}h0`;
  }
  return d;
}

/** Closed region between a curve and a base line. */
export function areaPath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: (v: number) => number,
  y: (v: number) => number,
  base = 0,
): string {
  const line = linePath(xs, ys, x, y);
  if (line === "") return "";
  const first = x(xs[0] as number);
  const last = x(xs[xs.length - 1] as number);
  return `${line}L${px(last)},${px(y(base))}L${px(first)},${px(y(base))}Z`;
}
