import { expectShape, sizeOf, type Tensor, tensor } from "../tensor/index.ts";

export interface LocalResponseNormOptions {
  /** Channels in the window. */
  readonly size: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly k?: number;
}

interface Window {
  /** First and last channel whose squares count for channel c. */
  around(c: number): readonly [first: number, last: number];
  readonly channels: number;
  /** Cells of one channel of one sample. */
  readonly plane: number;
  readonly images: number;
}

function windowOf(where: string, x: Tensor, size: number): Window {
  if (x.shape.length < 2) expectShape(where, "x", x, ["N", "C"]);
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new Error(`${where}: size must be a whole number from 1 up, got ${size}`);
  }
  const [images, channels] = x.shape;
  return {
    around: (c) => [
      Math.max(0, c - Math.floor(size / 2)),
      Math.min(channels - 1, c + Math.floor((size - 1) / 2)),
    ],
    channels,
    plane: sizeOf(x.shape.slice(2)),
    images,
  };
}

/** The d in y = x/d^β of every cell. */
function denominators(
  x: Tensor,
  { around, channels, plane, images }: Window,
  { size, alpha = 1e-4, k = 1 }: LocalResponseNormOptions,
): Float64Array {
  const d = new Float64Array(x.data.length).fill(k);
  for (let n = 0; n < images; n++) {
    for (let c = 0; c < channels; c++) {
      const [first, last] = around(c);
      for (let p = 0; p < plane; p++) {
        let squares = 0;
        for (let j = first; j <= last; j++) squares += x.data[(n * channels + j) * plane + p] ** 2;
        d[(n * channels + c) * plane + p] += (alpha / size) * squares;
      }
    }
  }
  return d;
}

/**
 * Local response normalization of x [N, C, …] across channels: y = x/(k + (α/size)·Σ x²)^β, the sum over `size` channels
 * around each (one more before than after where size is even). Throws unless size is a whole number ≥ 1. Source: alexnet.
 */
export function localResponseNorm(x: Tensor, options: LocalResponseNormOptions): Tensor {
  const d = denominators(x, windowOf("localResponseNorm", x, options.size), options);
  const { beta = 0.75 } = options;
  return tensor(
    x.shape,
    x.data.map((value, i) => value * d[i] ** -beta),
  );
}

/** Gradient of Σ gy·y with respect to x. */
export function localResponseNormBackward(
  x: Tensor,
  gy: Tensor,
  options: LocalResponseNormOptions,
): Tensor {
  const window = windowOf("localResponseNormBackward", x, options.size);
  expectShape("localResponseNormBackward", "gy", gy, x.shape);
  const { size, alpha = 1e-4, beta = 0.75 } = options;
  const { around, channels, plane, images } = window;
  const d = denominators(x, window, options);
  const gx = gy.data.map((g, i) => g * d[i] ** -beta);
  for (let n = 0; n < images; n++) {
    for (let c = 0; c < channels; c++) {
      const [first, last] = around(c);
      for (let p = 0; p < plane; p++) {
        const i = (n * channels + c) * plane + p;
        const through = ((2 * alpha * beta) / size) * gy.data[i] * x.data[i] * d[i] ** (-beta - 1);
        for (let j = first; j <= last; j++) {
          const at = (n * channels + j) * plane + p;
          gx[at] -= through * x.data[at];
        }
      }
    }
  }
  return tensor(x.shape, gx);
}
