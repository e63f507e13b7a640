import { type Tensor, tensor } from "../tensor/index.ts";
import { type ConvOptions, conv2d } from "./conv2d.ts";

const mostEntries = 2 ** 24;

/**
 * The matrix [Cout·H'·W', Cin·H·W] of a convolution without bias, that is, the fully connected layer it stands for: in
 * one dimension a Toeplitz matrix, in two a Toeplitz matrix of Toeplitz blocks. Mostly zeros, and few distinct entries.
 * Throws beyond 2^24 entries.
 */
export function convolutionMatrix(
  w: Tensor,
  input: readonly [channels: number, height: number, width: number],
  options: ConvOptions = {},
): Tensor {
  const [channels, height, width] = input;
  const size = channels * height * width;
  if (size * size * w.shape[0] > mostEntries * channels) {
    throw new Error(
      `convolutionMatrix: input must be small enough for a full matrix, got ${input.join("×")}`,
    );
  }
  // Column after column, the response to an image that is 1 at one entry.
  const units = tensor([size, channels, height, width]);
  for (let i = 0; i < size; i++) units.data[i * size + i] = 1;
  const responses = conv2d(units, w, null, options);
  const outputs = responses.data.length / size;
  const matrix = tensor([outputs, size]);
  for (let i = 0; i < size; i++) {
    for (let o = 0; o < outputs; o++) matrix.data[o * size + i] = responses.data[i * outputs + o];
  }
  return matrix;
}
