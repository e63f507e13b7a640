import type { Params, Text, Values } from "../../params/index.ts";

/**
 * A learning rate that depends on the number of updates made so far. Update t = 0, 1, … takes `rate(t)`; between whole
 * numbers the formula is followed as it stands, so that a curve can be drawn. Rates are never negative, and finite for
 * every t ≥ 0.
 */
export interface Schedule<P extends Params = Params> {
  readonly name: Text;
  /** TeX of the rate; symbols are those of the knobs. */
  readonly formula: string;
  /** Knobs, with the usual defaults as initial values. */
  readonly params: P;
  rate(t: number, p: Values<P>): number;
  /** The momentum that goes with it, where both are cycled. */
  momentum?(t: number, p: Values<P>): number;
  /** Where the rate may jump, ascending, in (0, until]; from there on the value after the jump holds. */
  jumps(p: Values<P>, until: number): readonly number[];
  /** Citation key. */
  readonly source?: string;
}

/** Gives the functions of a record the types of its own knobs. */
export const defineSchedule = <const P extends Params>(s: Schedule<P>): Schedule<P> => s;

export const never = (): readonly number[] => [];

export const within = (times: readonly number[], until: number): readonly number[] =>
  times.filter((t) => t > 0 && t <= until);
