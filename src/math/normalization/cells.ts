import { showShape, sizeOf } from "../tensor/index.ts";

export type NormMethod = "batch" | "layer" | "instance" | "group" | "rms";

/** Where the features are: on axis 1 of [N, C, …], or last, as in [N, T, D]. */
export type FeatureAxis = "second" | "last";

/** For every cell of a tensor, in row-major order, the statistic and the entry of γ and β that it shares with others. */
export interface NormCells {
  readonly statistic: Uint32Array;
  /** How many means (or mean squares) there are. */
  readonly statistics: number;
  readonly parameter: Uint32Array;
  /** How many entries γ has. */
  readonly parameters: number;
}

/**
 * Which cells are averaged together. Batch: one statistic a feature; instance: one a sample and feature; group: one a
 * sample and group of neighbouring features; layer and rms: one a sample with features on axis 1, one a token with
 * features last. Throws if there is no feature axis, or `groups` does not divide the features. Source: gn.
 */
export function normCells(
  method: NormMethod,
  shape: readonly number[],
  { features = "second", groups = 1 }: { features?: FeatureAxis; groups?: number } = {},
): NormCells {
  if (shape.length < 2) {
    throw new Error(`normCells: shape must have two axes or more, got ${showShape(shape)}`);
  }
  const axis = features === "second" ? 1 : shape.length - 1;
  const channels = shape[axis];
  if (method === "group" && !(Number.isInteger(groups) && groups >= 1 && channels % groups === 0)) {
    throw new Error(
      `normCells: groups must be a whole number that divides ${channels} features, got ${groups}`,
    );
  }
  const cells = sizeOf(shape);
  const behind = sizeOf(shape.slice(axis + 1));
  const perSample = sizeOf(shape.slice(1));
  const perToken = features === "second" ? perSample : channels;
  const channelOf = (i: number) => Math.floor(i / behind) % channels;
  const sampleOf = (i: number) => Math.floor(i / perSample);
  const fill = (of: (i: number) => number) => Uint32Array.from({ length: cells }, (_, i) => of(i));

  if (method === "layer" || method === "rms") {
    return {
      statistic: fill((i) => Math.floor(i / perToken)),
      statistics: perToken === 0 ? 0 : cells / perToken,
      parameter: fill((i) => i % perToken),
      parameters: perToken,
    };
  }
  const parts = method === "group" ? groups : channels;
  const partOf = (i: number) => Math.floor((channelOf(i) * parts) / channels);
  return {
    statistic: fill(method === "batch" ? channelOf : (i) => sampleOf(i) * parts + partOf(i)),
    statistics: method === "batch" ? channels : shape[0] * parts,
    parameter: fill(channelOf),
    parameters: channels,
  };
}
