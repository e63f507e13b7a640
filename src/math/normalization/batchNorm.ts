import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { normCells } from "./cells.ts";
import { type RunningStatistics, updateStatistics } from "./running.ts";
import {
  type ChannelNormGradients,
  type ChannelNormOptions,
  expectChannels,
  scaleShift,
  scaleShiftBackward,
} from "./scaleShift.ts";
import { type Moments, momentsOf, standardize, standardizeBackward } from "./standardize.ts";

export interface BatchNormOptions extends ChannelNormOptions {
  /** Weight of the new batch in the running statistics; null for the plain average of all batches. */
  readonly momentum?: number | null;
}

export interface BatchNorm extends Moments {
  readonly y: Tensor;
  /** Before scale and shift. */
  readonly normalized: Tensor;
  readonly running: RunningStatistics;
}

function expectRunning(where: string, x: Tensor, { mean, variance }: RunningStatistics): void {
  const channels = x.shape[1];
  if (mean.length !== channels || variance.length !== channels) {
    throw new Error(
      `${where}: running must hold ${channels} means and variances, got ${mean.length} and ${variance.length}`,
    );
  }
}

/**
 * Batch normalization of x [N, C, …] in training: every channel by the mean and the biased variance of this batch,
 * y = γ·(x − μ)/√(σ² + ε) + β. The running statistics for evaluation come back updated. Source: bn.
 */
export function batchNormTrain(
  x: Tensor,
  running: RunningStatistics,
  options: BatchNormOptions = {},
): BatchNorm {
  expectChannels("batchNormTrain", x, options);
  expectRunning("batchNormTrain", x, running);
  const { eps = 1e-5, momentum = 0.1 } = options;
  const cells = normCells("batch", x.shape);
  const moments = momentsOf(x, cells);
  const normalized = standardize(x, cells, moments, eps);
  return {
    ...moments,
    y: scaleShift(normalized, cells, options),
    normalized,
    running: updateStatistics(running, moments, momentum),
  };
}

/** Through the statistics of the batch, too: gx of a channel sums to 0 and is orthogonal to the normalized values. */
export function batchNormTrainBackward(
  x: Tensor,
  gy: Tensor,
  options: ChannelNormOptions = {},
): ChannelNormGradients {
  expectChannels("batchNormTrainBackward", x, options);
  expectShape("batchNormTrainBackward", "gy", gy, x.shape);
  const { eps = 1e-5 } = options;
  const cells = normCells("batch", x.shape);
  const moments = momentsOf(x, cells);
  const normalized = standardize(x, cells, moments, eps);
  const { gn, ...rest } = scaleShiftBackward(normalized, gy, cells, options);
  return { gx: standardizeBackward(gn, normalized, cells, moments, eps), ...rest };
}

/** The same in evaluation: the running statistics are constants, so a sample does not depend on those beside it. */
export function batchNormEval(
  x: Tensor,
  running: RunningStatistics,
  options: ChannelNormOptions = {},
): Pick<BatchNorm, "y" | "normalized"> {
  expectChannels("batchNormEval", x, options);
  expectRunning("batchNormEval", x, running);
  const cells = normCells("batch", x.shape);
  const normalized = standardize(x, cells, running, options.eps ?? 1e-5);
  return { y: scaleShift(normalized, cells, options), normalized };
}

export function batchNormEvalBackward(
  x: Tensor,
  gy: Tensor,
  running: RunningStatistics,
  options: ChannelNormOptions = {},
): ChannelNormGradients {
  expectChannels("batchNormEvalBackward", x, options);
  expectRunning("batchNormEvalBackward", x, running);
  expectShape("batchNormEvalBackward", "gy", gy, x.shape);
  const { eps = 1e-5 } = options;
  const cells = normCells("batch", x.shape);
  const normalized = standardize(x, cells, running, eps);
  const { gn, ...rest } = scaleShiftBackward(normalized, gy, cells, options);
  const gx = gn.data.map((g, i) => g / Math.sqrt(running.variance[cells.statistic[i]] + eps));
  return { gx: tensor(x.shape, gx), ...rest };
}
