import { asPair, type Pair } from "../convolution/index.ts";
import type { ActivationName, Layer } from "./layer.ts";

/** Short ways to write layers down. */

export interface DepthwiseSettings {
  readonly stride?: number | Pair;
  readonly padding?: "same" | number | Pair;
  readonly dilation?: number | Pair;
  readonly bias?: boolean;
}

export interface ConvSettings extends DepthwiseSettings {
  readonly groups?: number;
}

const sliding = (
  kernel: number | Pair,
  { stride = 1, padding = 0, dilation = 1, bias = true }: DepthwiseSettings,
) => ({
  kernel: asPair(kernel),
  stride: asPair(stride),
  padding: padding === "same" ? padding : asPair(padding),
  dilation: asPair(dilation),
  bias,
});

export const conv = (
  out: number,
  kernel: number | Pair,
  { groups = 1, ...settings }: ConvSettings = {},
): Layer => ({ type: "conv", out, groups, ...sliding(kernel, settings) });

export const depthwise = (kernel: number | Pair, settings: DepthwiseSettings = {}): Layer => ({
  type: "depthwise",
  ...sliding(kernel, settings),
});

export interface TransposedSettings {
  readonly stride?: number | Pair;
  readonly padding?: number | Pair;
  readonly dilation?: number | Pair;
  readonly outputPadding?: number | Pair;
  readonly groups?: number;
  readonly bias?: boolean;
}

export const convTranspose = (
  out: number,
  kernel: number | Pair,
  {
    stride = 1,
    padding = 0,
    dilation = 1,
    outputPadding = 0,
    groups = 1,
    bias = true,
  }: TransposedSettings = {},
): Layer => ({
  type: "convTranspose",
  out,
  kernel: asPair(kernel),
  stride: asPair(stride),
  padding: asPair(padding),
  dilation: asPair(dilation),
  outputPadding: asPair(outputPadding),
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
export const globalAvgPool: Layer = { type: "globalAvgPool" };
export const globalMaxPool: Layer = { type: "globalMaxPool" };
export const flatten: Layer = { type: "flatten" };
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
