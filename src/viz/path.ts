import type { Scale } from "./scales.ts";
import { simplify } from "./simplify.ts";

/** A tenth of a pixel is below what eyes see, and short numbers keep path strings small. */
export const px = (v: number): string => String(Math.round(v * 10) / 10);

/** What the eye hardly sees, in pixels: how far a drawn line may run from its points. */
const tolerance = 0.5;
/** The same for level lines, which lie behind everything and are most of a picture's bytes. */
const ringTolerance = 0.75;

/** Tenths of a pixel as SVG writes them shortest: -3 → "-.3", 10 → "1". */
const tenths = (n: number): string => {
  const s = String(n / 10);
  return s.startsWith("0.") ? s.slice(1) : s.startsWith("-0.") ? `-${s.slice(2)}` : s;
};

const pair = (a: number, b: number): string => {
  const second = tenths(b);
  return `${tenths(a)}${second.startsWith("-") ? "" : " "}${second}`;
};

/** Buffers of the run that is being drawn; they grow to the longest run and stay. */
let xRun = new Float64Array(1024);
let yRun = new Float64Array(1024);
let kept = new Int32Array(1024);

const room = (n: number) => {
  if (n <= xRun.length) return;
  const grown = 2 * n;
  const [x, y] = [xRun, yRun];
  xRun = new Float64Array(grown);
  yRun = new Float64Array(grown);
  kept = new Int32Array(grown);
  xRun.set(x);
  yRun.set(y);
};

/** One unbroken run of the buffers, its places rounded to `grain` tenths of a pixel. Deltas are of rounded places, so that rounding never adds up. */
function stroke(n: number, slack = tolerance, grain = 1): string {
  const count = simplify(xRun, yRun, n, slack, kept);
  const round = (v: number) => Math.round((v * 10) / grain) * grain;
  let lastX = round(xRun[0] as number);
  let lastY = round(yRun[0] as number);
  let d = `M${pair(lastX, lastY)}`;
  let command = "";
  for (let k = 1; k < count; k++) {
    const i = kept[k] as number;
    const x = round(xRun[i] as number);
    const y = round(yRun[i] as number);
    if (x === lastX && y === lastY) continue;
    const step = pair(x - lastX, y - lastY);
    d += command === "" ? `l${step}` : step.startsWith("-") ? step : ` ${step}`;
    command = "l";
    lastX = x;
    lastY = y;
  }
  return d;
}

/**
 * SVG path through the points (xs[i], ys[i]). Non-finite values are gaps, not cliffs; points that the line passes
 * within `slack` pixels anyway are left out. `limit` keeps coordinates within ± that many pixels, since browsers
 * draw enormous numbers wrongly.
 */
export function linePath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: (v: number) => number,
  y: (v: number) => number,
  { from = 0, to = Math.min(xs.length, ys.length), limit = 1e4, slack = tolerance } = {},
): string {
  let d = "";
  let n = 0;
  room(to - from);
  for (let i = from; i < to; i++) {
    const a = x(xs[i] as number);
    const b = y(ys[i] as number);
    if (Number.isFinite(a) && Number.isFinite(b)) {
      xRun[n] = Math.min(limit, Math.max(-limit, a));
      yRun[n] = Math.min(limit, Math.max(-limit, b));
      n++;
    } else if (n > 0) {
      d += stroke(n, slack);
      n = 0;
    }
  }
  return n > 0 ? d + stroke(n, slack) : d;
}

/** Closed rings of (column, row) pairs, as d3-contour gives them: first and last point are the same. */
export function ringPath(
  ring: readonly (readonly number[])[],
  x: (column: number) => number,
  y: (row: number) => number,
): string {
  const n = ring.length;
  room(n);
  for (let i = 0; i < n; i++) {
    xRun[i] = x(ring[i]?.[0] as number);
    yRun[i] = y(ring[i]?.[1] as number);
  }
  return n === 0 ? "" : `${stroke(n, ringTolerance, 5)}Z`;
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
  { base = 0, slack = tolerance } = {},
): string {
  const line = linePath(xs, ys, x, y, { slack });
  if (line === "") return "";
  const first = x(xs[0] as number);
  const last = x(xs[xs.length - 1] as number);
  return `${line}L${px(last)},${px(y(base))}L${px(first)},${px(y(base))}Z`;
}
