import { expectShape, reshape, type Tensor } from "../tensor/index.ts";
import type { Bias } from "./bias.ts";
import { type ConvGradients, type ConvOptions, conv2d, conv2dBackward } from "./conv2d.ts";
import type { PaddingMode } from "./padding.ts";

export interface Conv1dOptions {
  readonly stride?: number;
  /** One number for both ends, or before and after; a causal convolution pads d(k−1) before and nothing after. */
  readonly padding?: "valid" | "same" | number | readonly [before: number, after: number];
  readonly paddingMode?: PaddingMode;
  readonly dilation?: number;
  readonly groups?: number;
}

const asImage = (where: string, name: string, t: Tensor, axes: readonly string[]): Tensor => {
  expectShape(where, name, t, axes);
  return reshape(t, [t.shape[0], t.shape[1], 1, t.shape[2]]);
};

const asSequence = (t: Tensor): Tensor => reshape(t, [t.shape[0], t.shape[1], t.shape[3]]);

function inTwoDimensions(options: Conv1dOptions): ConvOptions {
  const { stride = 1, padding = 0, paddingMode = "zeros", dilation = 1, groups = 1 } = options;
  const ends = typeof padding === "number" ? ([padding, padding] as const) : padding;
  return {
    stride: [1, stride],
    padding: typeof ends === "string" ? ends : [0, 0, ends[0], ends[1]],
    paddingMode,
    dilation: [1, dilation],
    groups,
  };
}

/** The same along one axis: x [N, Cin, L], w [Cout, Cin/groups, k]; gives y [N, Cout, L']. */
export function conv1d(x: Tensor, w: Tensor, b: Bias, options: Conv1dOptions = {}): Tensor {
  const image = asImage("conv1d", "x", x, ["N", "Cin", "L"]);
  const kernel = asImage("conv1d", "w", w, ["Cout", "Cin/groups", "k"]);
  return asSequence(conv2d(image, kernel, b, inTwoDimensions(options)));
}

/** Gradients of Σ gy·y. */
export function conv1dBackward(
  x: Tensor,
  w: Tensor,
  gy: Tensor,
  options: Conv1dOptions = {},
): ConvGradients {
  const { gx, gw, gb } = conv2dBackward(
    asImage("conv1dBackward", "x", x, ["N", "Cin", "L"]),
    asImage("conv1dBackward", "w", w, ["Cout", "Cin/groups", "k"]),
    asImage("conv1dBackward", "gy", gy, ["N", "Cout", "L'"]),
    inTwoDimensions(options),
  );
  return { gx: asSequence(gx), gw: asSequence(gw), gb };
}
