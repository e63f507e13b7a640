import { affineParameterCount } from "../affine/index.ts";
import { gelfandRadius, svd } from "../linear/index.ts";
import type { Tensor } from "../tensor/index.ts";
import type { RecurrentWeights } from "./network.ts";

/** Euclidean norm over batch and features at every time step of dh or dc [T, N, H]. */
export function normPerStep({ shape, data }: Tensor): Float64Array {
  const size = shape[1] * shape[2];
  return Float64Array.from({ length: shape[0] }, (_, t) =>
    // Not the root of a sum of squares: a vanishing gradient's square vanishes long before it does.
    data.subarray(t * size, (t + 1) * size).reduce((norm, x) => Math.hypot(norm, x), 0),
  );
}

/**
 * What W_hh [H, H] of a simple recurrent network does to gradients: none grows by more than `norm` (its largest singular
 * value) in a step; without saturation they go like `radius`ᵗ in the long run. Source: rnn-difficulty.
 */
export const recurrentSpectrum = (whh: Tensor): { radius: number; norm: number } => ({
  radius: gelfandRadius(whh),
  norm: svd(whh).s[0] ?? 0,
});

export const recurrentParameterCount = (weights: RecurrentWeights): number =>
  weights
    .flat()
    .reduce(
      (n, { input, recurrent }) =>
        n + affineParameterCount(input) + affineParameterCount(recurrent),
      0,
    );
