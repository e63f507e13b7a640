import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { type Geometry, geometryOf, type WindowOptions } from "./geometry.ts";
import { asPair, type Pair } from "./pair.ts";

/** Calls `visit` for every entry of a column that is not padding, with its place in x and in the columns. */
function eachEntry(
  images: number,
  channels: number,
  { rows, columns, input, kernel, output }: Geometry,
  visit: (x: number, column: number) => void,
): void {
  const [kh, kw] = kernel;
  const [oh, ow] = output;
  const taps = channels * kh * kw;
  for (let n = 0; n < images; n++) {
    for (let tap = 0; tap < taps; tap++) {
      const channel = Math.floor(tap / (kh * kw));
      const i = Math.floor(tap / kw) % kh;
      const j = tap % kw;
      for (let oy = 0; oy < oh; oy++) {
        for (let ox = 0; ox < ow; ox++) {
          const row = rows[oy * kh + i];
          const column = columns[ox * kw + j];
          if (row < 0 || column < 0) continue;
          visit(
            ((n * channels + channel) * input[0] + row) * input[1] + column,
            ((n * taps + tap) * oh + oy) * ow + ox,
          );
        }
      }
    }
  }
}

/**
 * Every window of x [N, C, H, W] as a column: [N, C·kh·kw, H'·W'], so that a convolution is one matrix product. Rows are
 * ordered by channel, kernel row, kernel column.
 */
export function im2col(x: Tensor, kernel: number | Pair, options: WindowOptions = {}): Tensor {
  expectShape("im2col", "x", x, ["N", "C", "H", "W"]);
  const [images, channels, height, width] = x.shape;
  const geometry = geometryOf("im2col", [height, width], asPair(kernel), options);
  const { kernel: k, output } = geometry;
  const columns = tensor([images, channels * k[0] * k[1], output[0] * output[1]]);
  eachEntry(images, channels, geometry, (from, to) => {
    columns.data[to] = x.data[from];
  });
  return columns;
}

/** The adjoint: puts columns back into an image of `shape` [N, C, H, W], summing where windows overlap. */
export function col2im(
  columns: Tensor,
  shape: readonly [n: number, c: number, h: number, w: number],
  kernel: number | Pair,
  options: WindowOptions = {},
): Tensor {
  const [images, channels, height, width] = shape;
  const geometry = geometryOf("col2im", [height, width], asPair(kernel), options);
  const { kernel: k, output } = geometry;
  expectShape("col2im", "columns", columns, [
    images,
    channels * k[0] * k[1],
    output[0] * output[1],
  ]);
  const x = tensor(shape);
  eachEntry(images, channels, geometry, (to, from) => {
    x.data[to] += columns.data[from];
  });
  return x;
}

/** How many windows look at each entry of a height × width plane: [H, W]. Corners are seen least. */
export function coverage(plane: Pair, kernel: number | Pair, options: WindowOptions = {}): Tensor {
  const [height, width] = plane;
  const ones = im2col(tensor([1, 1, height, width]), kernel, options);
  ones.data.fill(1);
  const { data } = col2im(ones, [1, 1, height, width], kernel, options);
  return tensor([height, width], data);
}
