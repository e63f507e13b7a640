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

export function gatherMoments({ m, v }: Moments, i: number, g: number, h: MomentHyper): void {
  m[i] = ema(m[i], g, h.beta1);
  v[i] = ema(v[i], g * g, h.beta2);
}
