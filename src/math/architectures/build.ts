import { asPair, type Pair } from "../convolution/index.ts";
import type { ActivationName, Channels, Layer } from "./layer.ts";

/** Short ways to write layers down. */

export interface ConvSettings {
  readonly stride?: number | Pair;
  readonly padding?: "same" | number | Pair;
  readonly dilation?: number | Pair;
  readonly groups?: Channels;
  readonly bias?: boolean;
}

export const conv = (
  out: Channels,
  kernel: number | Pair,
  { stride = 1, padding = 0, dilation = 1, groups = 1, bias = true }: ConvSettings = {},
): Layer => ({
  type: "conv",
  out,
  kernel: asPair(kernel),
  stride: asPair(stride),
  padding: padding === "same" ? padding : asPair(padding),
  dilation: asPair(dilation),
  groups,
  bias,
});

export interface PoolSettings {
  readonly stride?: number | Pair;
  readonly padding?: number | Pair;
  readonly dilation?: number | Pair;
  readonly ceil?: boolean;
}

const pool =
  (type: "maxPool" | "avgPool") =>
  (
    kernel: number | Pair,
    { stride = kernel, padding = 0, dilation = 1, ceil = false }: PoolSettings = {},
  ): Layer => ({
    type,
    kernel: asPair(kernel),
    stride: asPair(stride),
    padding: asPair(padding),
    dilation: asPair(dilation),
    ceil,
  });

export const maxPool = pool("maxPool");
export const avgPool = pool("avgPool");
export const adaptiveAvgPool = (size: number | Pair): Layer => ({
  type: "adaptiveAvgPool",
  size: asPair(size),
});

export const linear = (out: number, bias = true): Layer => ({ type: "linear", out, bias });
export const activation = (fn: ActivationName): Layer => ({ type: "activation", fn });
export const relu = activation("relu");
export const batchNorm: Layer = { type: "batchNorm" };
export const flatten: Layer = { type: "flatten", name: "flatten" };
export const dropout: Layer = { type: "dropout" };

export const named = (name: string, layer: Layer): Layer => ({ ...layer, name });
export const functional = (layer: Layer): Layer => ({ ...layer, functional: true });
export const group = (name: string, layers: readonly Layer[]): Layer => ({
  type: "sequence",
  name,
  layers,
});

/** Branches of which nothing shows in the paths of their layers. */
export const joined = (join: "add" | "concat", ...branches: readonly Layer[][]): Layer => ({
  type: "branches",
  name: "",
  join,
  branches,
});
