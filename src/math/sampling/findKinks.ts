/** Below this difference two values count as the same: rounding of a typed formula, not a jump. */
const smallest = 1e-6;

/** Place of a jump of g between lo and hi, where it is atLo and atHi; undefined where g only changes fast. */
function jumpBetween(
  g: (x: number) => number,
  lo: number,
  atLo: number,
  hi: number,
  atHi: number,
): number | undefined {
  if (!Number.isFinite(atLo) || !Number.isFinite(atHi)) return undefined;
  const whole = Math.abs(atHi - atLo);
  if (whole < smallest) return undefined;
  for (let halvings = 1; halvings <= 44; halvings++) {
    const middle = (lo + hi) / 2;
    const value = g(middle);
    // A pole hit exactly.
    if (!Number.isFinite(value)) return middle;
    const left = Math.abs(value - atLo);
    const right = Math.abs(atHi - value);
    if (left > right) {
      hi = middle;
      atHi = value;
    } else {
      lo = middle;
      atLo = value;
    }
    // The change of a smooth function halves with the interval, that across a jump stays.
    const change = Math.max(left, right);
    if ((halvings === 3 && change < whole / 4) || (halvings === 12 && change < whole / 16))
      return undefined;
  }
  return Math.abs(atHi - atLo) < smallest ? undefined : (lo + hi) / 2;
}

/**
 * Where f, f′ or, if given, f″ jumps (or has a pole) between lo and hi, ascending: for functions of which only values are known, such as
 * typed ones. Looks at `cells` equal pieces and finds at most one jump of each in a piece. Throws unless lo < hi.
 */
export function findKinks(
  fn: { f(x: number): number; df(x: number): number; d2f?(x: number): number },
  lo: number,
  hi: number,
  cells = 1024,
): number[] {
  if (!(lo < hi)) throw new Error(`findKinks: lo must be below hi, got ${lo} and ${hi}`);
  const found = new Set<number>();
  // Odd borders, so that a kink at a round number does not fall on one.
  const border = (k: number) =>
    k === 0 ? lo : k === cells ? hi : lo + ((hi - lo) * (k + 0.0137)) / cells;
  for (const g of [fn.f, fn.df, ...(fn.d2f ? [fn.d2f] : [])]) {
    let x = lo;
    let y = g(x);
    for (let i = 1; i <= cells; i++) {
      const nextX = border(i);
      const nextY = g(nextX);
      const at = jumpBetween(g, x, y, nextX, nextY);
      if (at !== undefined) found.add(Number(at.toFixed(9)));
      x = nextX;
      y = nextY;
    }
  }
  return [...found].sort((a, b) => a - b);
}
