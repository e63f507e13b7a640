import { times, varyingPower } from "./arithmetic.ts";

/**
 * Arithmetic on second-order jets: a function of x and y with its derivatives at one point, kept as six numbers
 * f, fx, fy, fxx, fxy, fyy in a row. Every operation reads operands at offsets of `s` and writes its result at another
 * offset; chain rule and product rule are all there is to it.
 */
export const jetSize = 6;

type Slots = Float64Array;

/** h = g(u) from the value and the first two derivatives of g at u. */
export function chain(s: Slots, out: number, u: number, g: number, g1: number, g2: number) {
  const ux = s[u + 1];
  const uy = s[u + 2];
  s[out] = g;
  s[out + 1] = times(g1, ux);
  s[out + 2] = times(g1, uy);
  s[out + 3] = times(g2, ux * ux) + times(g1, s[u + 3]);
  s[out + 4] = times(g2, ux * uy) + times(g1, s[u + 4]);
  s[out + 5] = times(g2, uy * uy) + times(g1, s[u + 5]);
}

export function negate(s: Slots, out: number, u: number) {
  for (let i = 0; i < jetSize; i++) s[out + i] = -s[u + i];
}

/** a·u + b·v. */
export function combine(s: Slots, out: number, a: number, u: number, b: number, v: number) {
  for (let i = 0; i < jetSize; i++) s[out + i] = a * s[u + i] + b * s[v + i];
}

export function multiply(s: Slots, out: number, u: number, v: number) {
  const f = s[u];
  const g = s[v];
  const fx = s[u + 1];
  const fy = s[u + 2];
  const gx = s[v + 1];
  const gy = s[v + 2];
  s[out] = f * g;
  s[out + 1] = times(g, fx) + times(f, gx);
  s[out + 2] = times(g, fy) + times(f, gy);
  s[out + 3] = times(g, s[u + 3]) + 2 * times(fx, gx) + times(f, s[v + 3]);
  s[out + 4] = times(g, s[u + 4]) + times(fx, gy) + times(fy, gx) + times(f, s[v + 4]);
  s[out + 5] = times(g, s[u + 5]) + 2 * times(fy, gy) + times(f, s[v + 5]);
}

/** q = u/v, by differentiating q·v = u. */
export function divide(s: Slots, out: number, u: number, v: number) {
  const g = s[v];
  const gx = s[v + 1];
  const gy = s[v + 2];
  const q = s[u] / g;
  const qx = (s[u + 1] - times(q, gx)) / g;
  const qy = (s[u + 2] - times(q, gy)) / g;
  s[out] = q;
  s[out + 1] = qx;
  s[out + 2] = qy;
  s[out + 3] = (s[u + 3] - 2 * times(qx, gx) - times(q, s[v + 3])) / g;
  s[out + 4] = (s[u + 4] - times(qx, gy) - times(qy, gx) - times(q, s[v + 4])) / g;
  s[out + 5] = (s[u + 5] - 2 * times(qy, gy) - times(q, s[v + 5])) / g;
}

/** The larger of both (the smaller, for `sign` −1). Where they tie, the mean of their derivatives, as in PyTorch. */
export function extreme(s: Slots, out: number, sign: 1 | -1, u: number, v: number) {
  const lead = sign * (s[u] - s[v]);
  if (lead > 0) s.copyWithin(out, u, u + jetSize);
  else if (lead < 0) s.copyWithin(out, v, v + jetSize);
  else {
    combine(s, out, 0.5, u, 0.5, v);
    // Math.max and Math.min have the last word on NaN and on signed zeros.
    s[out] = sign > 0 ? Math.max(s[u], s[v]) : Math.min(s[u], s[v]);
  }
}

/** u^v where both may vary. */
export function power(s: Slots, out: number, u: number, v: number) {
  const base = s[u];
  const n = s[v];
  const f = varyingPower(base, n);
  const below = base ** (n - 1);
  const log = Math.log(base);
  // 0·log 0 is 0 here: the power wins.
  const g = n * below;
  const gv = f === 0 ? 0 : f * log;
  const guu = n * (n - 1) * base ** (n - 2);
  const guv = below === 0 ? 0 : below * (1 + n * log);
  const gvv = f === 0 ? 0 : f * log * log;
  const ux = s[u + 1];
  const uy = s[u + 2];
  const vx = s[v + 1];
  const vy = s[v + 2];
  const second = (du: number, dv: number, eu: number, ev: number, uu: number, vv: number) =>
    times(guu, du * eu) +
    times(guv, du * ev + dv * eu) +
    times(gvv, dv * ev) +
    times(g, uu) +
    times(gv, vv);
  s[out] = f;
  s[out + 1] = times(g, ux) + times(gv, vx);
  s[out + 2] = times(g, uy) + times(gv, vy);
  s[out + 3] = second(ux, vx, ux, vx, s[u + 3], s[v + 3]);
  s[out + 4] = second(ux, vx, uy, vy, s[u + 4], s[v + 4]);
  s[out + 5] = second(uy, vy, uy, vy, s[u + 5], s[v + 5]);
}
