/** Exponential moving average of a stream: keeps the share `beta` of the old value. */
export const ema = (old: number, now: number, beta: number): number =>
  beta * old + (1 - beta) * now;

/** An average that started at zero has reached this share of its target after t steps of a steady stream. */
export const warmth = (beta: number, t: number): number => 1 - beta ** t;
