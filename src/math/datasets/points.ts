import { type Tensor, tensor } from "../tensor/index.ts";

/** Points of the plane that belong to classes. */
export interface ClassPoints {
  readonly kind: "classes";
  /** [n, 2]. */
  readonly x: Tensor;
  /** Class index of every point. */
  readonly classes: Uint8Array;
  readonly classCount: number;
}

/** Points of the plane with a number to predict. */
export interface ValuePoints {
  readonly kind: "values";
  /** [n, 2]. */
  readonly x: Tensor;
  readonly values: Float64Array;
}

export type PointSet = ClassPoints | ValuePoints;

/** Points that a reader has placed, one [x₁, x₂, class] each. Throws for a class that is not from 0 to classCount − 1. */
export function ownPoints(
  placed: readonly (readonly [x1: number, x2: number, label: number])[],
  classCount = 2,
): ClassPoints {
  const bad = placed.find(([, , k]) => !(Number.isInteger(k) && k >= 0 && k < classCount));
  if (bad !== undefined) {
    throw new Error(`ownPoints: a class must be from 0 to ${classCount - 1}, got ${bad[2]}`);
  }
  return {
    kind: "classes",
    x: tensor(
      [placed.length, 2],
      Float64Array.from({ length: 2 * placed.length }, (_, i) => placed[i >> 1][i & 1]),
    ),
    classes: Uint8Array.from(placed, ([, , k]) => k),
    classCount,
  };
}

/** Labels for one output: −1 for class 0, +1 for class 1. Throws unless there are two classes. */
export function signedLabels({ classes, classCount }: ClassPoints): Float64Array {
  if (classCount !== 2) {
    throw new Error(`signedLabels: set must have two classes, got ${classCount}`);
  }
  return Float64Array.from(classes, (k) => 2 * k - 1);
}

/** The points with the given places in the set, in that order. */
export function takePoints<S extends PointSet>(set: S, places: ArrayLike<number>): S {
  const x = tensor([places.length, 2]);
  for (let i = 0; i < places.length; i++) {
    x.data.set(set.x.data.subarray(2 * places[i], 2 * places[i] + 2), 2 * i);
  }
  const of = (numbers: ArrayLike<number>) => Array.from(places, (place) => numbers[place]);
  return set.kind === "classes"
    ? { ...set, x, classes: Uint8Array.from(of(set.classes)) }
    : { ...set, x, values: Float64Array.from(of(set.values)) };
}
