/** One-sided limits of a function at a kink. */
export interface Break {
  readonly x: number;
  readonly left: number;
  readonly right: number;
  /** The value at x itself. */
  readonly at: number;
  /** Whether the limits differ: the curve has a gap here. */
  readonly jump: boolean;
}

/** Points to be joined by straight lines, ascending in x; NaN in `ys` is a gap. */
export interface SampledCurve {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly breaks: readonly Break[];
}

/** How near to a kink its one-sided limits are read off. */
const beside = (x: number) => 1e-8 * Math.max(1, Math.abs(x));
const pieces = 24;
const maxHalvings = 5;

/**
 * A function between lo and hi as few points: close together where it bends, far apart where it is straight, one on each side of
 * every kink, and a gap where it jumps. Straight lines through them are off by about `tolerance` at most, unless the function
 * bends faster than a 768th of hi − lo shows. Throws unless lo < hi.
 */
export function sampleCurve(
  f: (x: number) => number,
  kinks: readonly number[],
  lo: number,
  hi: number,
  tolerance = (hi - lo) / 5000,
): SampledCurve {
  if (!(lo < hi)) throw new Error(`sampleCurve: lo must be below hi, got ${lo} and ${hi}`);
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (x: number, y: number) => {
    xs.push(x);
    ys.push(y);
  };
  /** All points after a, up to and with b. */
  const refine = (a: number, fa: number, b: number, fb: number, halvings: number) => {
    const m = (a + b) / 2;
    const fm = f(m);
    const off = Math.abs(fm - (fa + fb) / 2);
    // NaN is never below the tolerance: the border of a domain is worth finding.
    const defined = Number.isFinite(fa) || Number.isFinite(fm) || Number.isFinite(fb);
    if (halvings < maxHalvings && defined && !(off < tolerance)) {
      refine(a, fa, m, fm, halvings + 1);
      refine(m, fm, b, fb, halvings + 1);
    } else {
      add(b, fb);
    }
  };
  const smoothPiece = (a: number, b: number) => {
    const n = Math.max(1, Math.round((pieces * (b - a)) / (hi - lo)));
    let x = a;
    let y = f(a);
    add(x, y);
    for (let i = 1; i <= n; i++) {
      const next = i === n ? b : a + ((b - a) * i) / n;
      const value = f(next);
      refine(x, y, next, value, 0);
      x = next;
      y = value;
    }
  };

  const breaks: Break[] = [];
  let from = lo;
  let to = hi;
  for (const x of kinks) {
    const e = beside(x);
    // At a kink on the border only the limit from inside counts.
    if (Math.abs(x - lo) <= e) from = lo + e;
    if (Math.abs(x - hi) <= e) to = hi - e;
    if (!(x - e > from && x + e < hi)) continue;
    const left = f(x - e);
    const right = f(x + e);
    const jump = !(Math.abs(right - left) < 1e-6 * Math.max(1, Math.abs(left)));
    smoothPiece(from, x - e);
    if (jump) add(x, Number.NaN);
    breaks.push({ x, left, right, at: f(x), jump });
    from = x + e;
  }
  smoothPiece(from, to);
  return straighten(xs, ys, tolerance / 1000, breaks);
}

/** Leaves out the points that lie on the line between their neighbours. */
function straighten(
  xs: readonly number[],
  ys: readonly number[],
  tolerance: number,
  breaks: readonly Break[],
): SampledCurve {
  const kept: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    const last = kept.at(-1);
    const next = i + 1;
    if (last !== undefined && next < xs.length) {
      const share = (xs[i] - xs[last]) / (xs[next] - xs[last]);
      const line = ys[last] + share * (ys[next] - ys[last]);
      // The last kept point stays the anchor only for exactly straight runs, so that errors do not add up.
      if (Math.abs(ys[i] - line) < tolerance) continue;
    }
    kept.push(i);
  }
  return {
    xs: Float64Array.from(kept, (i) => xs[i]),
    ys: Float64Array.from(kept, (i) => ys[i]),
    breaks,
  };
}
