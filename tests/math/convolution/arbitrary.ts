import fc from "fast-check";
import { type ConvOptions, conv2d, type Pads } from "../../../src/math/convolution/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { sizeOf, type Tensor, tensor } from "../../../src/math/tensor/index.ts";

/** A tensor of normal numbers; `name` keeps several of one seed apart. */
export function random(seed: number, name: string, shape: readonly number[]): Tensor {
  return tensor(shape, normals(rngFor(seed, name), sizeOf(shape)));
}

export const inner = (a: Tensor, b: Tensor): number =>
  a.data.reduce((sum, value, i) => sum + value * b.data[i], 0);

export interface Setting {
  readonly seed: number;
  readonly x: Tensor;
  readonly w: Tensor;
  readonly y: Tensor;
  readonly options: ConvOptions;
}

const small = (min: number, max: number) => fc.integer({ min, max });

/** A convolution that is possible, with every option in play. */
export const anyConvolution: fc.Arbitrary<Setting> = fc
  .record({
    seed: fc.nat(1e6),
    images: small(1, 2),
    groups: small(1, 2),
    inPerGroup: small(1, 2),
    outPerGroup: small(1, 2),
    input: fc.tuple(small(4, 7), small(4, 7)),
    kernel: fc.tuple(small(1, 3), small(1, 3)),
    stride: fc.tuple(small(1, 3), small(1, 2)),
    dilation: fc.tuple(small(1, 2), small(1, 2)),
    pads: fc.tuple(small(0, 2), small(0, 2), small(0, 2), small(0, 2)),
    paddingMode: fc.constantFrom("zeros", "reflect", "replicate", "circular"),
  })
  .filter(
    ({ input, kernel, dilation, pads }) =>
      input[0] + pads[0] + pads[1] > dilation[0] * (kernel[0] - 1) &&
      input[1] + pads[2] + pads[3] > dilation[1] * (kernel[1] - 1),
  )
  .map(({ seed, images, groups, inPerGroup, outPerGroup, input, kernel, pads, ...rest }) => {
    const x = random(seed, "x", [images, groups * inPerGroup, ...input]);
    const w = random(seed, "w", [groups * outPerGroup, inPerGroup, ...kernel]);
    const options = { ...rest, groups, padding: pads as Pads };
    return { seed, x, w, options, y: conv2d(x, w, null, options) };
  });

/** A · b for a matrix A [m, n] and a vector of n numbers. */
export const times = ({ shape, data }: Tensor, b: ArrayLike<number>): number[] =>
  Array.from({ length: shape[0] }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < shape[1]; j++) sum += data[i * shape[1] + j] * b[j];
    return sum;
  });

export function expectClose(got: ArrayLike<number>, want: ArrayLike<number>): void {
  if (got.length !== want.length) throw new Error(`${got.length} values, not ${want.length}`);
  for (let i = 0; i < want.length; i++) {
    if (Math.abs(got[i] - want[i]) > 1e-11 * (1 + Math.abs(want[i]))) {
      throw new Error(`At ${i}: ${got[i]}, not ${want[i]}`);
    }
  }
}
