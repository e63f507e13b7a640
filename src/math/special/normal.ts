import { erfc, erfcx, expMinusSquare } from "./erf.ts";

const rootHalf = Math.SQRT1_2;

/** exp(−x²/2). Halving x first keeps the square exact enough; dividing by √2 would not. */
const expMinusHalfSquare = (x: number): number => {
  const e = expMinusSquare(x / 2);
  return e * e;
};

/** Density φ of the standard normal distribution. */
export const normalDensity = (x: number): number => expMinusHalfSquare(x) / Math.sqrt(2 * Math.PI);

/** Distribution function Φ of the standard normal distribution, relatively precise in the left tail. */
export const normalCdf = (x: number): number =>
  // In the tail the rounding of x/√2 would be multiplied by x²; only the slowly varying factor sees it here.
  x < -1 ? 0.5 * expMinusHalfSquare(x) * erfcx(-x * rootHalf) : 0.5 * erfc(-x * rootHalf);
