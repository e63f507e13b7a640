import { ticks } from "d3";

/** What an axis measures; everything a drawing needs to make a scale and its axis. */
export interface Measure {
  readonly domain: readonly [number, number];
  readonly type?: "linear" | "log";
  /** In words, with symbol or unit. */
  readonly title?: string;
  /** About how many ticks; default by the length in pixels. */
  readonly ticks?: number;
  /** Tick values to use instead of computed ones. */
  readonly tickValues?: readonly number[];
  readonly format?: (value: number) => string;
}

export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  ticks(count?: number): number[];
  domain(): number[];
  range(): number[];
}

/**
 * Pixels of a value and back. Outside a log domain (zero, negative) the value is drawn at the low end,
 * so that a loss that reached 0 sits on the floor instead of breaking the curve; NaN passes through: a gap is not a zero.
 * Two straight lines, and D3's ticks: d3-scale would bring colours, dates and number formats along, 8 kB for every reader.
 */
export function makeScale(measure: Measure, range: readonly [number, number]): Scale {
  const [lo, hi] = measure.domain;
  const [start, end] = range;
  const log = measure.type === "log";
  const bend = log ? Math.log : (v: number) => v;
  const unbend = log ? Math.exp : (v: number) => v;
  const from = bend(lo);
  const length = bend(hi) - from;
  const scale = ((value: number) => {
    const v = log && value <= lo ? lo : value;
    return length === 0 ? (start + end) / 2 : start + ((bend(v) - from) / length) * (end - start);
  }) as Scale;
  scale.invert = (pixel) => unbend(from + ((pixel - start) / (end - start)) * length);
  scale.ticks = (count = 6) => (log ? decadeTicks(lo, hi, count) : ticks(lo, hi, count));
  scale.domain = () => [lo, hi];
  scale.range = () => [start, end];
  return scale;
}

/** Whole powers of ten, thinned until at most `count` are left; if there are fewer than two, 2 and 5 join them. */
export function decadeTicks(lo: number, hi: number, count: number): number[] {
  const first = Math.ceil(Math.log10(lo) - 1e-9);
  const last = Math.floor(Math.log10(hi) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / count));
  const out: number[] = [];
  for (let e = first; e <= last; e++) if ((e - first) % every === 0) out.push(10 ** e);
  if (out.length >= 2) return out;
  const fine: number[] = [];
  for (let e = first - 1; e <= last; e++)
    for (const m of [1, 2, 5]) {
      const t = Number(`${m}e${e}`);
      if (t >= lo && t <= hi) fine.push(t);
    }
  return fine;
}

/** Smallest interval that holds all finite values, widened by `pad` of its length on both sides; never empty. */
export function extentOf(
  series: readonly ArrayLike<number>[],
  { pad = 0.05, include }: { pad?: number; include?: readonly number[] } = {},
): [number, number] {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  const see = (v: number) => {
    if (Number.isFinite(v)) {
      if (v < lo) lo = v;
      if (v > hi) hi = v;
    }
  };
  for (const s of series) for (let i = 0; i < s.length; i++) see(s[i] as number);
  for (const v of include ?? []) see(v);
  if (lo > hi) return [0, 1];
  const margin = (hi - lo || Math.abs(hi) || 1) * pad;
  return [lo - margin, hi + margin];
}

/** Positive extent for a log axis, clipped to at most `decades` below the top. */
export function logExtentOf(series: readonly ArrayLike<number>[], decades = 12): [number, number] {
  let lo = Number.POSITIVE_INFINITY;
  let hi = 0;
  for (const s of series)
    for (let i = 0; i < s.length; i++) {
      const v = s[i] as number;
      if (Number.isFinite(v) && v > 0) {
        if (v < lo) lo = v;
        if (v > hi) hi = v;
      }
    }
  if (hi === 0) return [1e-3, 1];
  const top = 10 ** Math.ceil(Math.log10(hi) - 1e-9);
  const bottom = 10 ** Math.floor(Math.log10(lo) + 1e-9);
  return [Math.max(Math.min(bottom, top / 10), top / 10 ** decades), top];
}
