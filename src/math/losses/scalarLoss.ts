import type { Params, Text, Values } from "../../params/index.ts";

/**
 * A loss of one real number: the margin m = y·f(x) with y = ±1, the residual r = prediction − target, or the logit z. No
 * units; logarithms are natural unless the name says otherwise.
 */
export interface ScalarLoss<P extends Params = Params> {
  readonly name: Text;
  /** TeX of the loss. */
  readonly formula: string;
  /** TeX of its derivative; absent where there is none worth following. */
  readonly derivative?: string;
  /** Knobs, with the usual defaults as initial values. */
  readonly params: P;
  f(x: number, p: Values<P>): number;
  /** f′; at a kink a value between the derivatives from both sides. */
  df?(x: number, p: Values<P>): number;
  /** Where f or f′ jumps, ascending. */
  kinks(p: Values<P>): readonly number[];
  readonly convex: boolean;
  /** Citation key. */
  readonly source?: string;
}

/** Gives the functions of a record the types of its own knobs. */
export const defineLoss = <const P extends Params>(loss: ScalarLoss<P>): ScalarLoss<P> => loss;
