import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { addBias, type Bias, biasGradient, expectBias } from "./bias.ts";
import type { ConvGradients } from "./conv2d.ts";
import { type Correlation, inputsOf, outputsOf, weightsOf } from "./correlate.ts";
import { geometryOf } from "./geometry.ts";
import { asPair, expectPair, type Pair } from "./pair.ts";
import { transposedSize } from "./size.ts";

export interface TransposedOptions {
  readonly stride?: number | Pair;
  /** What the convolution that this transposes would pad: so much is cut off the edges. */
  readonly padding?: number | Pair;
  readonly dilation?: number | Pair;
  readonly groups?: number;
  /** Rows and columns added at the bottom and right, to choose among sizes that a stride maps to the same one. */
  readonly outputPadding?: number | Pair;
}

/** The convolution whose transpose is asked for: from y to x, so that Cin and Cout change places. */
function correlationOf(
  where: string,
  x: Tensor,
  w: Tensor,
  options: TransposedOptions,
): Correlation {
  const { groups = 1 } = options;
  expectShape(where, "x", x, ["N", "Cin", "H", "W"]);
  expectShape(where, "w", w, [x.shape[1], "Cout/groups", "kh", "kw"]);
  if (!Number.isInteger(groups) || groups < 1 || x.shape[1] % groups !== 0) {
    throw new Error(`${where}: groups must divide the ${x.shape[1]} input channels, got ${groups}`);
  }
  const [images, inChannels, height, width] = x.shape;
  const kernel: Pair = [w.shape[2], w.shape[3]];
  const stride = asPair(options.stride ?? 1);
  const padding = asPair(options.padding ?? 0);
  const dilation = asPair(options.dilation ?? 1);
  const extra = asPair(options.outputPadding ?? 0);
  expectPair(where, "outputPadding", extra, 0);
  if (extra.some((o, i) => o >= Math.max(stride[i], dilation[i]))) {
    throw new Error(
      `${where}: outputPadding must be below the stride or dilation, got ${extra.join(" and ")}`,
    );
  }
  const size = (i: 0 | 1, input: number) =>
    transposedSize(
      {
        input,
        kernel: kernel[i],
        stride: stride[i],
        dilation: dilation[i],
        before: padding[i],
        after: padding[i],
      },
      extra[i],
    );
  const output: Pair = [size(0, height), size(1, width)];
  if (output.some((n) => n < 1)) {
    throw new Error(`${where}: the padding cuts off everything, got an output of ${output}`);
  }
  return {
    geometry: geometryOf(where, output, kernel, { stride, padding, dilation }, [height, width]),
    images,
    inChannels: w.shape[1] * groups,
    outChannels: inChannels,
    groups,
  };
}

/**
 * The transpose of a convolution, also called deconvolution: every entry of x spreads a kernel over y. It is the map by
 * which `conv2dBackward` makes gx. x [N, Cin, H, W], w [Cin, Cout/groups, kh, kw]; gives y [N, Cout, H', W'].
 */
export function convTranspose2d(
  x: Tensor,
  w: Tensor,
  b: Bias,
  options: TransposedOptions = {},
): Tensor {
  const c = correlationOf("convTranspose2d", x, w, options);
  expectBias("convTranspose2d", b, c.inChannels);
  const y = tensor([c.images, c.inChannels, ...c.geometry.input], inputsOf(c, x.data, w.data));
  addBias(y, b);
  return y;
}

/** Gradients of Σ gy·y. */
export function convTranspose2dBackward(
  x: Tensor,
  w: Tensor,
  gy: Tensor,
  options: TransposedOptions = {},
): ConvGradients {
  const c = correlationOf("convTranspose2dBackward", x, w, options);
  expectShape("convTranspose2dBackward", "gy", gy, [c.images, c.inChannels, ...c.geometry.input]);
  return {
    gx: tensor(x.shape, outputsOf(c, gy.data, w.data)),
    gw: tensor(w.shape, weightsOf(c, gy.data, x.data)),
    gb: biasGradient(gy),
  };
}
