import type { Saturation } from "./activation.ts";

const whole = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const upper = [0, Number.POSITIVE_INFINITY] as const;

/** x on the right and slope·x on the left: what the leaky rectifiers share, whatever sets the slope. */
export const slopedLeft = {
  f: (x: number, slope: number) => (x > 0 ? x : slope * x),
  df: (x: number, slope: number) => (x > 0 ? 1 : slope),
  range: (slope: number) => (slope > 0 ? whole : upper),
  monotone: (slope: number) => slope >= 0,
  saturates: (slope: number): Saturation => (slope === 0 ? "left" : "none"),
};
