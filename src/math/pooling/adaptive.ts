import { asPair, expectPair, type Pair } from "../convolution/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";
import { averageOver, spreadOver, type Windows } from "./average.ts";
import { type MaxPooled, maxOver } from "./max.ts";
import { adaptiveWindows } from "./windows.ts";

function windowsOf(where: string, plane: Pair, outputs: number | Pair): Windows {
  const [rows, columns] = asPair(outputs);
  expectPair(where, "outputs", [rows, columns], 1);
  return [adaptiveWindows(plane[0], rows), adaptiveWindows(plane[1], columns)];
}

/** Averages x [N, C, H, W] down to the wanted size, whatever H and W are: [N, C, outputs]. */
export function adaptiveAvgPool2d(x: Tensor, outputs: number | Pair): Tensor {
  expectShape("adaptiveAvgPool2d", "x", x, ["N", "C", "H", "W"]);
  return averageOver(x, windowsOf("adaptiveAvgPool2d", [x.shape[2], x.shape[3]], outputs));
}

/** Gradient of Σ gy·y for an x of `shape` [N, C, H, W]. */
export function adaptiveAvgPool2dBackward(
  gy: Tensor,
  shape: readonly [n: number, c: number, h: number, w: number],
): Tensor {
  const where = "adaptiveAvgPool2dBackward";
  expectShape(where, "gy", gy, [shape[0], shape[1], "H'", "W'"]);
  const windows = windowsOf(where, [shape[2], shape[3]], [gy.shape[2], gy.shape[3]]);
  return spreadOver(where, gy, shape, windows);
}

/** The same with maxima; its gradient is `maxPool2dBackward`. */
export function adaptiveMaxPool2d(x: Tensor, outputs: number | Pair): MaxPooled {
  expectShape("adaptiveMaxPool2d", "x", x, ["N", "C", "H", "W"]);
  return maxOver(x, windowsOf("adaptiveMaxPool2d", [x.shape[2], x.shape[3]], outputs));
}
