import type { Pair } from "../convolution/index.ts";

/** Of one image or sample: [channels, height, width], [length, features] or [features]. */
export type Shape = readonly number[];

/** Functions that act entry by entry, here of no consequence but for the memory of their output. */
export const activationNames = [
  "relu",
  "relu6",
  "leakyRelu",
  "prelu",
  "elu",
  "selu",
  "gelu",
  "silu",
  "swish",
  "mish",
  "hardswish",
  "hardsigmoid",
  "hardtanh",
  "softplus",
  "softmax",
  "tanh",
  "sigmoid",
] as const;

export type ActivationName = (typeof activationNames)[number];

/** One kernel for each channel: as many groups and outputs as there are input channels. */
export interface DepthwiseLayer {
  readonly type: "depthwise";
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: "same" | Pair;
  readonly dilation: Pair;
  readonly bias: boolean;
}

export interface ConvLayer extends Omit<DepthwiseLayer, "type"> {
  readonly type: "conv";
  readonly out: number;
  readonly groups: number;
}

export interface TransposedLayer {
  readonly type: "convTranspose";
  readonly out: number;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly outputPadding: Pair;
  readonly groups: number;
  readonly bias: boolean;
}

export interface PoolLayer {
  readonly type: "maxPool" | "avgPool";
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly ceil: boolean;
}

/** Lists that start from the same input and whose outputs are added or put behind one another; an empty one is the identity. */
export interface BranchesLayer {
  readonly type: "branches";
  readonly join: "add" | "concat";
  readonly branches: readonly (readonly Layer[])[];
}

export type Layer = {
  /** Part of the layer's path, by default its place in the list; "" adds nothing to the path. */
  readonly name?: string;
  /** Called as a function in the reference implementation, and therefore missing among its modules. */
  readonly functional?: boolean;
} & (
  | ConvLayer
  | DepthwiseLayer
  | TransposedLayer
  | PoolLayer
  | BranchesLayer
  | { readonly type: "adaptiveAvgPool"; readonly size: Pair }
  | { readonly type: "globalAvgPool" | "globalMaxPool" }
  | { readonly type: "flatten" | "dropout" | "batchNorm" }
  | { readonly type: "activation"; readonly fn: ActivationName }
  | { readonly type: "linear"; readonly out: number; readonly bias: boolean }
  | { readonly type: "sequence"; readonly layers: readonly Layer[] }
);

export type LayerType = Layer["type"];
