import type { Params, Text, Values } from "../../params/index.ts";

/** On which side the slope dies away. */
export type Saturation = "left" | "right" | "both" | "none";

/**
 * A scalar activation function. The functions take the pre-activation x and the values of the knobs in `params`; they are
 * finite for |x| ≤ 1000.
 */
export interface Activation<P extends Params = Params> {
  readonly name: Text;
  /** TeX of f(x). */
  readonly formula: string;
  /** TeX of f′(x). */
  readonly derivative: string;
  /** Knobs, with the usual defaults as initial values. */
  readonly params: P;
  f(x: number, p: Values<P>): number;
  /** f′; at a kink the value that is customary there, between the derivatives from the left and from the right. */
  df(x: number, p: Values<P>): number;
  /** f″ away from the kinks; absent where f has no slope worth differentiating. */
  d2f?(x: number, p: Values<P>): number;
  /** ∂f/∂a, where a is learned along with the weights. */
  da?(x: number, p: Values<P>): number;
  /** The smallest closed interval that holds every value. */
  range(p: Values<P>): readonly [lo: number, hi: number];
  /** Where f, f′ or f″ jumps, ascending. */
  kinks(p: Values<P>): readonly number[];
  /** Never decreasing. */
  monotone(p: Values<P>): boolean;
  saturates(p: Values<P>): Saturation;
  /** Citation key. */
  readonly source?: string;
}

/** Gives the functions of a record the types of its own knobs. */
export const defineActivation = <const P extends Params>(a: Activation<P>): Activation<P> => a;
