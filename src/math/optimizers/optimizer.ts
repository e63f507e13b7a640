import type { Params, Text, Values } from "../../params/index.ts";
import type { Symmetric2 } from "../linear/index.ts";

/** Everything an optimizer remembers, as named vectors; scalars are vectors of length one. */
export type State = Readonly<Record<string, Float64Array>>;

/** Values of an optimizer's knobs, by id. Every optimizer has `eta`, the learning rate. */
export type Hyper = Values<Params>;

/** Where a step starts. `hessian` is given when the optimizer asks for it. */
export interface Place {
  readonly position: Float64Array;
  readonly hessian?: Symmetric2 | undefined;
}

/** A step that has been taken: what `terms` looks back on. */
export interface TakenStep<S extends State = State> {
  readonly t: number;
  readonly before: S;
  readonly after: S;
  readonly gradient: Float64Array;
  readonly position: Float64Array;
  readonly delta: Float64Array;
}

/** Named quantities of one coordinate of one step; the names are keys of `symbols`. */
export type Terms = Readonly<Record<string, number>>;

export interface BasicTerms {
  readonly g: number;
  readonly x: number;
  readonly delta: number;
}

export interface Rule<
  P extends Params = Params,
  S extends State = State,
  T extends Terms = Record<string, number>,
> {
  readonly name: Text;
  /** For legends, where `name` is too long. */
  readonly short?: string;
  readonly family: "first-order" | "adaptive" | "second-order";
  /** Key of a source in the bibliography. */
  readonly source: string;
  /** TeX of the update rule; the symbols are those of `hyper`. */
  readonly formula: string;
  /** Knobs with the usual defaults. */
  readonly hyper: P;
  readonly usesHessian?: boolean;
  /** Memory before the first step, for `dim` coordinates. */
  init(dim: number, hyper: Values<P>): S;
  /** Writes to `out` the point at which the gradient is wanted, where that is not the position itself. */
  gradientPoint?(state: S, position: Float64Array, hyper: Values<P>, out: Float64Array): void;
  /**
   * The rule: overwrites `state`, and writes the move of every coordinate to `delta`. t = 1, 2, …
   * For `descend` and its kind, which own the buffers; everyone else uses the pure `step`.
   */
  advance(
    state: S,
    gradient: Float64Array,
    hyper: Values<P>,
    t: number,
    place: Place,
    delta: Float64Array,
  ): void;
  /** What is worth a column in the table, for coordinate `i`; g, x and Δ are added by `inspect`. */
  terms(step: TakenStep<S>, hyper: Values<P>, i: number): T;
  /** TeX of the right-hand side of Δ = …, with the numbers of one coordinate filled in. */
  substituted(n: T & BasicTerms, hyper: Values<P>, t: number): string;
}

export interface Optimizer<
  P extends Params = Params,
  S extends State = State,
  T extends Terms = Record<string, number>,
> extends Rule<P, S, T> {
  /** One update as a pure transition: nothing that is passed in changes. */
  step(
    state: S,
    gradient: Float64Array,
    hyper: Values<P>,
    t: number,
    place: Place,
  ): { readonly state: S; readonly delta: Float64Array };
}

export const copyState = <S extends State>(state: S): S =>
  Object.fromEntries(Object.entries(state).map(([name, v]) => [name, v.slice()])) as unknown as S;

/** Completes a rule: the pure `step` is `advance` on copies, so the arithmetic exists once. */
export const defineOptimizer = <P extends Params, S extends State, T extends Terms>(
  rule: Rule<P, S, T>,
): Optimizer<P, S, T> => ({
  ...rule,
  step(state, gradient, hyper, t, place) {
    const next = copyState(state);
    const delta = new Float64Array(gradient.length);
    rule.advance(next, gradient, hyper, t, place, delta);
    return { state: next, delta };
  },
});

export const zeros = (dim: number): Float64Array => new Float64Array(dim);
