import type { Text } from "../../params/index.ts";
import type { Rng } from "../random/index.ts";

/** A place in the square from −2 to 2 on both axes, in which the sets lie before noise, but for the tails of normal clouds. */
export type Place = readonly [x1: number, x2: number];

export interface ClassDataset {
  readonly kind: "classes";
  readonly name: Text;
  /** Fewest and most classes. */
  readonly classCounts: readonly [min: number, max: number];
  /** One point of class k out of `count`, without noise. */
  place(k: number, count: number, rng: Rng): Place;
}

export interface ValueDataset {
  readonly kind: "values";
  readonly name: Text;
  /** What is to be learned, from −1 to 1 on the square. */
  target(x1: number, x2: number): number;
}

export type Dataset = ClassDataset | ValueDataset;

/** Half the side of the square. */
export const reach = 2;
