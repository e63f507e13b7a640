import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { type PoolOptions, poolWindows, type Window } from "./windows.ts";

export type Windows = readonly [rows: readonly Window[], columns: readonly Window[]];

export interface AveragePoolOptions extends Omit<PoolOptions, "dilation"> {
  /** Whether zeros of the padding count in the divisor; they do by default. */
  readonly countIncludePad?: boolean;
}

/** Calls `visit` with the places in x and y of every entry of every window, whose length along an axis `length` gives. */
function eachEntry(
  shape: readonly number[],
  [rows, columns]: Windows,
  length: (window: Window) => number,
  visit: (x: number, y: number, size: number) => void,
): void {
  const [n, c, height, width] = shape;
  let y = 0;
  for (let plane = 0; plane < n * c; plane++) {
    for (const row of rows) {
      for (const column of columns) {
        const size = length(row) * length(column);
        for (let r = row.start; r < row.end; r++) {
          for (let k = column.start; k < column.end; k++) {
            visit((plane * height + r) * width + k, y, size);
          }
        }
        y++;
      }
    }
  }
}

const inside = ({ start, end }: Window): number => end - start;
const withPadding = ({ padded }: Window): number => padded;

/** Means over the given windows of the planes of x [N, C, H, W]. */
export function averageOver(x: Tensor, windows: Windows, length = inside): Tensor {
  const y = tensor([x.shape[0], x.shape[1], windows[0].length, windows[1].length]);
  eachEntry(x.shape, windows, length, (from, to, size) => {
    y.data[to] += x.data[from] / size;
  });
  return y;
}

/** Gradient for x of Σ gy·y: every entry of a window gets the same share. */
export function spreadOver(
  where: string,
  gy: Tensor,
  shape: readonly number[],
  windows: Windows,
  length = inside,
): Tensor {
  expectShape(where, "gy", gy, [shape[0], shape[1], windows[0].length, windows[1].length]);
  const gx = tensor(shape);
  eachEntry(shape, windows, length, (to, from, size) => {
    gx.data[to] += gy.data[from] / size;
  });
  return gx;
}

const lengthFor = ({ countIncludePad = true }: AveragePoolOptions) =>
  countIncludePad ? withPadding : inside;

/** x [N, C, H, W]; gives [N, C, H', W']. Padding counts as zeros, but a window never as larger than the padded input. */
export function avgPool2d(x: Tensor, options: AveragePoolOptions): Tensor {
  expectShape("avgPool2d", "x", x, ["N", "C", "H", "W"]);
  const windows = poolWindows("avgPool2d", [x.shape[2], x.shape[3]], options);
  return averageOver(x, windows, lengthFor(options));
}

/** Gradient of Σ gy·y for an x of `shape` [N, C, H, W]. */
export function avgPool2dBackward(
  gy: Tensor,
  shape: readonly [n: number, c: number, h: number, w: number],
  options: AveragePoolOptions,
): Tensor {
  const windows = poolWindows("avgPool2dBackward", [shape[2], shape[3]], options);
  return spreadOver("avgPool2dBackward", gy, shape, windows, lengthFor(options));
}
