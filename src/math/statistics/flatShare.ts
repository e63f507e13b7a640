import { normalCdf } from "../special/index.ts";
import { border } from "./border.ts";
import { type NormalInput, normalQuadrature } from "./quadrature.ts";
import type { ScalarFunction } from "./scalarFunction.ts";

/**
 * P(|f′(Z)| < below) for Z ~ N(mean, std²): the share of inputs at which the function is nearly flat. The borders of the flat
 * stretches are found by bisection, so the answer is exact up to stretches narrower than a tenth of a std.
 */
export function flatShare(fn: ScalarFunction, input: NormalInput, below: number): number {
  const { x } = normalQuadrature(input, fn.kinks);
  const isFlat = (z: number) => Math.abs(fn.df(z)) < below;
  const upTo = (z: number) => normalCdf((z - input.mean) / input.std);
  let share = 0;
  let flat = isFlat(x[0]);
  // The first stretch begins at −∞.
  let startsAt = 0;
  for (let i = 1; i < x.length; i++) {
    if (isFlat(x[i]) === flat) continue;
    const here = upTo(border(isFlat, x[i - 1], x[i]));
    if (flat) share += here - startsAt;
    startsAt = here;
    flat = !flat;
  }
  return flat ? share + 1 - startsAt : share;
}
