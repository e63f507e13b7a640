import type { Params, Values } from "../../params/index.ts";
import type { Activation } from "./activation.ts";

/** An activation with its knobs set: a plain function of x with what is known about it. */
export interface BoundActivation {
  f(x: number): number;
  df(x: number): number;
  d2f?(x: number): number;
  readonly range: readonly [lo: number, hi: number];
  readonly kinks: readonly number[];
}

export function bindActivation<P extends Params>(
  activation: Activation<P>,
  p: Values<P>,
): BoundActivation {
  const bound = {
    f: (x: number) => activation.f(x, p),
    df: (x: number) => activation.df(x, p),
    range: activation.range(p),
    kinks: activation.kinks(p),
  };
  const { d2f } = activation;
  return d2f === undefined ? bound : { ...bound, d2f: (x) => d2f(x, p) };
}
