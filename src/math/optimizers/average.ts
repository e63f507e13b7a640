/** Exponential moving average of a stream: keeps the share `beta` of the old value. */
export const ema = (old: number, now: number, beta: number): number =>
  beta * old + (1 - beta) * now;

/** βᵗ for a whole t ≥ 0 by repeated squaring: several times faster than `**`, which must allow for any exponent. */
function power(beta: number, t: number): number {
  let result = 1;
  for (let factor = beta, left = t; left > 0; left >>>= 1) {
    if (left & 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** An average that started at zero has reached this share of its target after t steps of a steady stream. */
export const warmth = (beta: number, t: number): number => 1 - power(beta, t);
