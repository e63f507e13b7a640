import { expectShape, type Tensor } from "../tensor/index.ts";
import { conv2d, conv2dBackward } from "./conv2d.ts";
import type { WindowOptions } from "./geometry.ts";

export interface Separable {
  /** After the depthwise convolution, [N, Cin, H', W']. */
  readonly mid: Tensor;
  readonly y: Tensor;
}

/** One kernel for each channel, w [Cin, 1, kh, kw]. */
function depthwise(x: Tensor, w: Tensor, options: WindowOptions) {
  expectShape("depthwiseSeparable", "x", x, ["N", "Cin", "H", "W"]);
  expectShape("depthwiseSeparable", "wDepthwise", w, [x.shape[1], 1, "kh", "kw"]);
  return { ...options, groups: x.shape[1] };
}

/**
 * Space first, channel by channel, then a 1×1 convolution [Cout, Cin, 1, 1] across channels; no biases.
 * Source: mobilenet.
 */
export function depthwiseSeparable(
  x: Tensor,
  wDepthwise: Tensor,
  wPointwise: Tensor,
  options: WindowOptions = {},
): Separable {
  const mid = conv2d(x, wDepthwise, null, depthwise(x, wDepthwise, options));
  expectShape("depthwiseSeparable", "wPointwise", wPointwise, ["Cout", x.shape[1], 1, 1]);
  return { mid, y: conv2d(mid, wPointwise, null) };
}

/** Gradients of Σ gy·y. */
export function depthwiseSeparableBackward(
  x: Tensor,
  wDepthwise: Tensor,
  wPointwise: Tensor,
  gy: Tensor,
  options: WindowOptions = {},
): { readonly gx: Tensor; readonly gwDepthwise: Tensor; readonly gwPointwise: Tensor } {
  const { mid } = depthwiseSeparable(x, wDepthwise, wPointwise, options);
  const outer = conv2dBackward(mid, wPointwise, gy);
  const inner = conv2dBackward(x, wDepthwise, outer.gx, depthwise(x, wDepthwise, options));
  return { gx: inner.gx, gwDepthwise: inner.gw, gwPointwise: outer.gw };
}
