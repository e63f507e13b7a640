import type { Tensor } from "../tensor/index.ts";
import { type GroupNorm, groupNorm, groupNormBackward } from "./groupNorm.ts";
import {
  type ChannelNormGradients,
  type ChannelNormOptions,
  expectChannels,
} from "./scaleShift.ts";

/** Instance normalization of x [N, C, …]: group normalization where every channel is a group. Source: in. */
export function instanceNorm(x: Tensor, options: ChannelNormOptions = {}): GroupNorm {
  expectChannels("instanceNorm", x, options);
  return groupNorm(x, x.shape[1], options);
}

export function instanceNormBackward(
  x: Tensor,
  gy: Tensor,
  options: ChannelNormOptions = {},
): ChannelNormGradients {
  expectChannels("instanceNormBackward", x, options);
  return groupNormBackward(x, x.shape[1], gy, options);
}
