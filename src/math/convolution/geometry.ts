import { type Padding, type PaddingMode, padsOf } from "./padding.ts";
import { asPair, expectPair, type Pair } from "./pair.ts";
import { type Axis, outputSize } from "./size.ts";
import { tapsOf } from "./taps.ts";

export interface WindowOptions {
  /** 1 by default. */
  readonly stride?: number | Pair;
  /** None by default. */
  readonly padding?: Padding;
  /** Zeros by default. */
  readonly paddingMode?: PaddingMode;
  /** 1 by default: neighbouring kernel entries meet neighbouring input entries. */
  readonly dilation?: number | Pair;
}

/** Where a sliding kernel meets its input, axis by axis. */
export interface Geometry {
  readonly input: Pair;
  readonly kernel: Pair;
  readonly output: Pair;
  /** Input row for each output row and kernel row; see `tapsOf`. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** The two axes of a sliding kernel. Throws on a stride, dilation, kernel or padding that makes no sense. */
export function axesOf(
  where: string,
  input: Pair,
  kernel: Pair,
  options: WindowOptions,
): readonly [Axis, Axis] {
  const stride = asPair(options.stride ?? 1);
  const dilation = asPair(options.dilation ?? 1);
  expectPair(where, "kernel", kernel, 1);
  expectPair(where, "stride", stride, 1);
  expectPair(where, "dilation", dilation, 1);
  const [top, bottom, left, right] = padsOf(
    where,
    options.padding ?? 0,
    input,
    kernel,
    stride,
    dilation,
  );
  const axis = (i: 0 | 1, before: number, after: number): Axis => ({
    input: input[i],
    kernel: kernel[i],
    stride: stride[i],
    dilation: dilation[i],
    before,
    after,
  });
  return [axis(0, top, bottom), axis(1, left, right)];
}

/** Throws a sentence if the kernel does not fit into the padded input. */
export function geometryOf(
  where: string,
  input: Pair,
  kernel: Pair,
  options: WindowOptions,
  output?: Pair,
): Geometry {
  const [vertical, horizontal] = axesOf(where, input, kernel, options);
  const [height, width] = output ?? [outputSize(vertical), outputSize(horizontal)];
  if (height < 1 || width < 1) {
    throw new Error(
      `${where}: the kernel must fit into the padded input, got a kernel of ${kernel.join("×")} over ${input.join("×")}`,
    );
  }
  const mode = options.paddingMode ?? "zeros";
  return {
    input,
    kernel,
    output: [height, width],
    rows: tapsOf(where, vertical, height, mode),
    columns: tapsOf(where, horizontal, width, mode),
  };
}
