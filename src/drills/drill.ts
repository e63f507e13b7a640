import type { Rng } from "../math/random/index.ts";
import type { Text } from "../params/index.ts";

/** How near to the core's number an answer must come. */
export type Tolerance =
  | { readonly kind: "exact" }
  /** A share of the right answer; where that is zero, 1e-6. */
  | { readonly kind: "relative"; readonly share: number }
  | { readonly kind: "absolute"; readonly by: number };

/** A number, several in their order (a vector, a shape, a matrix row by row), or the id of a choice. */
export type Answer = number | readonly number[] | string;

/** One thing that the reader types or chooses. */
export type Field = NumberField | ListField | ChoiceField;

interface Asked {
  /** What it is, as text with `$TeX$`. */
  readonly label: Text;
}
export interface NumberField extends Asked {
  readonly kind: "number";
  readonly answer: number;
  readonly tolerance: Tolerance;
}
export interface ListField extends Asked {
  readonly kind: "list";
  readonly answer: readonly number[];
  readonly tolerance: Tolerance;
}
export interface ChoiceField extends Asked {
  readonly kind: "choice";
  readonly options: readonly { readonly id: string; readonly label: Text }[];
  readonly answer: string;
}

/** A mistake that people make, and what it would give here: one entry a field, null where that field does not show it. */
export interface Slip {
  readonly name: Text;
  readonly gives: readonly (Answer | null)[];
}

/** One task, with its numbers: sentences with `$TeX$`. */
export interface Task {
  readonly ask: Text;
  readonly fields: readonly Field[];
  /** The way to the answer, step by step, with these numbers put in. */
  readonly steps: readonly Text[];
  readonly slips: readonly Slip[];
  /** The drawing that shows the same thing, and its state as in the address. */
  readonly drawing?: { readonly widget: string; readonly state: string };
}

/** A kind of task whose numbers are drawn anew each time; what comes out is computed by the math core. */
export interface Drill<Q = unknown> {
  readonly id: string;
  readonly topic: string;
  /** Rises when the same seed gives another task. */
  readonly version: number;
  /** What one can do who passes it, as a short noun phrase. */
  readonly skill: Text;
  /** Draws numbers that are kind to a hand. */
  draw(rng: Rng): Q;
  /** False for a draw that teaches nothing or whose answer is ambiguous. Absent: every draw will do. */
  fits?(q: Q): boolean;
  task(q: Q): Task;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds drills of any numbers; each drill knows its own
export type AnyDrill = Drill<any>;

/** Keeps the type of the numbers inside one file. */
export const defineDrill = <Q>(drill: Drill<Q>): Drill<Q> => drill;
