import type { Counts } from "../../convolution/index.ts";

/** One multiply-accumulate for each weight; additions of the bias are not counted. */
export const linearCounts = (size: {
  readonly in: number;
  readonly out: number;
  readonly bias: boolean;
}): Counts => ({
  params: size.in * size.out + (size.bias ? size.out : 0),
  macs: size.in * size.out,
});

/** A table of vectors: looked up, not multiplied. */
export const embeddingCounts = (size: {
  readonly vocabulary: number;
  readonly dim: number;
}): Counts => ({ params: size.vocabulary * size.dim, macs: 0 });

/** γ and β for each channel or feature of a batch or layer normalization; running statistics are not learned. */
export const normCounts = (features: number): Counts => ({ params: 2 * features, macs: 0 });

/** n layers of 3×3, which see as far as one kernel of 2n + 1, from C channels to C, no biases. Source: vgg. */
export const stackedCounts = (channels: number, layers: number): number =>
  layers * 9 * channels * channels;
