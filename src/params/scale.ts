import type { NumberParam } from "./kinds.ts";

const clamp = (x: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, x));

/** Twelve significant digits: enough to print back the stop, few enough to hide 0.30000000000000004. */
const tidy = (x: number) => Number(x.toPrecision(12));

/** How many stops the slider has, the first one being 0. */
export const stops = (p: NumberParam): number =>
  p.scale === "log"
    ? Math.max(1, Math.round((Math.log10(p.max) - Math.log10(p.min)) * p.step))
    : Math.max(1, Math.round((p.max - p.min) / p.step));

/** Position of a value on the slider, in stops; values between stops give fractions. */
export const toStop = (p: NumberParam, value: number): number => {
  const share =
    p.scale === "log"
      ? Math.log(value / p.min) / Math.log(p.max / p.min)
      : (value - p.min) / (p.max - p.min);
  return clamp(share, 0, 1) * stops(p);
};

/** Value at a stop. Both ends are exact; stops of a log scale are rounded to three digits, as a hand would choose. */
export const fromStop = (p: NumberParam, stop: number): number => {
  const n = stops(p);
  if (stop <= 0) return p.min;
  if (stop >= n) return p.max;
  if (p.scale === "log") {
    const x = p.min * (p.max / p.min) ** (stop / n);
    return p.integer ? Math.round(x) : Number(x.toPrecision(3));
  }
  const x = tidy(p.min + Math.round(stop) * p.step);
  return clamp(p.integer ? Math.round(x) : x, p.min, p.max);
};
