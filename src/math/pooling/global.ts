import { expectShape, reshape, type Tensor } from "../tensor/index.ts";
import { adaptiveAvgPool2d, adaptiveAvgPool2dBackward, adaptiveMaxPool2d } from "./adaptive.ts";
import { type MaxPooled, maxPool2dBackward } from "./max.ts";

type Shape4 = readonly [n: number, c: number, h: number, w: number];

const flat = (t: Tensor): Tensor => reshape(t, [t.shape[0], t.shape[1]]);

function asPlanes(where: string, gy: Tensor, [n, c]: Shape4): Tensor {
  expectShape(where, "gy", gy, [n, c]);
  return reshape(gy, [n, c, 1, 1]);
}

/** One mean for each channel: x [N, C, H, W] gives [N, C]. Source: nin. */
export const globalAvgPool2d = (x: Tensor): Tensor => flat(adaptiveAvgPool2d(x, 1));

export const globalAvgPool2dBackward = (gy: Tensor, shape: Shape4): Tensor =>
  adaptiveAvgPool2dBackward(asPlanes("globalAvgPool2dBackward", gy, shape), shape);

/** One maximum for each channel. */
export function globalMaxPool2d(x: Tensor): MaxPooled {
  const { y, argmax } = adaptiveMaxPool2d(x, 1);
  return { y: flat(y), argmax };
}

export const globalMaxPool2dBackward = (gy: Tensor, argmax: Int32Array, shape: Shape4): Tensor =>
  maxPool2dBackward(asPlanes("globalMaxPool2dBackward", gy, shape), argmax, shape);
