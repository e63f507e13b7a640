import { expectShape, type Tensor } from "../tensor/index.ts";
import { normCells } from "./cells.ts";
import {
  type ChannelNormGradients,
  type ChannelNormOptions,
  expectChannels,
  scaleShift,
  scaleShiftBackward,
} from "./scaleShift.ts";
import { type Moments, momentsOf, standardize, standardizeBackward } from "./standardize.ts";

/** Mean and variance are one a sample and group, sample by sample. */
export interface GroupNorm extends Moments {
  readonly y: Tensor;
  /** Before scale and shift. */
  readonly normalized: Tensor;
}

/**
 * Group normalization of x [N, C, …]: each sample's channels in `groups` blocks of neighbours, each block by its own mean
 * and biased variance; γ and β are one a channel. Throws unless `groups` divides C. Source: gn.
 */
export function groupNorm(x: Tensor, groups: number, options: ChannelNormOptions = {}): GroupNorm {
  expectChannels("groupNorm", x, options);
  const cells = normCells("group", x.shape, { groups });
  const moments = momentsOf(x, cells);
  const normalized = standardize(x, cells, moments, options.eps ?? 1e-5);
  return { ...moments, y: scaleShift(normalized, cells, options), normalized };
}

export function groupNormBackward(
  x: Tensor,
  groups: number,
  gy: Tensor,
  options: ChannelNormOptions = {},
): ChannelNormGradients {
  expectChannels("groupNormBackward", x, options);
  expectShape("groupNormBackward", "gy", gy, x.shape);
  const { eps = 1e-5 } = options;
  const cells = normCells("group", x.shape, { groups });
  const moments = momentsOf(x, cells);
  const normalized = standardize(x, cells, moments, eps);
  const { gn, ...rest } = scaleShiftBackward(normalized, gy, cells, options);
  return { gx: standardizeBackward(gn, normalized, cells, moments, eps), ...rest };
}
