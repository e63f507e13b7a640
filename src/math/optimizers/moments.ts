import { ema } from "./average.ts";
import { beta1, beta2, epsilon, learningRate } from "./knobs.ts";
import { zeros } from "./optimizer.ts";

/** What Adam and its descendants have in common: averages of g and of g². */
export interface Moments {
  readonly [name: string]: Float64Array;
  readonly m: Float64Array;
  readonly v: Float64Array;
}

export interface MomentHyper {
  readonly eta: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
}

export const momentKnobs = (eta: number) => ({
  eta: learningRate(eta),
  beta1: beta1(),
  beta2: beta2(),
  eps: epsilon(),
});

export const initMoments = (dim: number) => ({ m: zeros(dim), v: zeros(dim) });

/** Both averages of coordinate `i` take in the gradient `g`. */
export function gather(
  m: Float64Array,
  v: Float64Array,
  i: number,
  g: number,
  beta1: number,
  beta2: number,
): void {
  m[i] = ema(m[i], g, beta1);
  v[i] = ema(v[i], g * g, beta2);
}
