import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import type { Windows } from "./average.ts";
import { type PoolOptions, poolWindows, type Window } from "./windows.ts";

export interface MaxPooled {
  readonly y: Tensor;
  /** For each output, row·W + column of its maximum within the plane of the input; −1 where a window is all padding. */
  readonly argmax: Int32Array;
}

/** Place of the largest entry of a window, the first of equals; a NaN counts as largest, so that it is not lost. */
function largest(
  data: Float64Array,
  plane: number,
  width: number,
  row: Window,
  column: Window,
): number {
  let place = -1;
  let best = Number.NEGATIVE_INFINITY;
  for (let r = row.start; r < row.end; r += row.step) {
    for (let c = column.start; c < column.end; c += column.step) {
      const value = data[plane + r * width + c];
      if (place < 0 || value > best || (Number.isNaN(value) && !Number.isNaN(best))) {
        best = value;
        place = r * width + c;
      }
    }
  }
  return place;
}

/** Maxima over the given windows of the planes of x [N, C, H, W]. */
export function maxOver(x: Tensor, [rows, columns]: Windows): MaxPooled {
  const [n, c, height, width] = x.shape;
  const y = tensor([n, c, rows.length, columns.length]);
  const argmax = new Int32Array(y.data.length);
  let o = 0;
  for (let plane = 0; plane < x.data.length; plane += height * width) {
    for (const row of rows) {
      for (const column of columns) {
        const place = largest(x.data, plane, width, row, column);
        argmax[o] = place;
        y.data[o] = place < 0 ? Number.NEGATIVE_INFINITY : x.data[plane + place];
        o++;
      }
    }
  }
  return { y, argmax };
}

/** x [N, C, H, W]; gives [N, C, H', W']. Padding counts as −∞: it never wins. */
export function maxPool2d(x: Tensor, options: PoolOptions): MaxPooled {
  expectShape("maxPool2d", "x", x, ["N", "C", "H", "W"]);
  return maxOver(x, poolWindows("maxPool2d", [x.shape[2], x.shape[3]], options));
}

/**
 * Gradient of Σ gy·y for an x of `shape` [N, C, H, W], after any maximum pooling: all of it goes to the winner, and adds
 * up where windows share one.
 */
export function maxPool2dBackward(
  gy: Tensor,
  argmax: Int32Array,
  shape: readonly [n: number, c: number, h: number, w: number],
): Tensor {
  expectShape("maxPool2dBackward", "gy", gy, [shape[0], shape[1], "H'", "W'"]);
  if (argmax.length !== gy.data.length) {
    throw new Error(
      `maxPool2dBackward: argmax must have ${gy.data.length} entries, got ${argmax.length}`,
    );
  }
  const gx = tensor(shape);
  const outputs = gy.shape[2] * gy.shape[3];
  const plane = shape[2] * shape[3];
  argmax.forEach((place, o) => {
    if (place >= 0) gx.data[Math.floor(o / outputs) * plane + place] += gy.data[o];
  });
  return gx;
}
