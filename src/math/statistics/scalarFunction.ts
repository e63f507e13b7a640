/** A function of one variable, smooth between its kinks; `bindActivation` makes one from an activation and its knobs. */
export interface ScalarFunction {
  f(x: number): number;
  df(x: number): number;
  /** Where f or a derivative jumps, ascending. */
  readonly kinks: readonly number[];
}
