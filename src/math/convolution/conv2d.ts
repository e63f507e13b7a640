import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { addBias, type Bias, biasGradient, expectBias } from "./bias.ts";
import { type Correlation, inputsOf, outputsOf, weightsOf } from "./correlate.ts";
import { geometryOf, type WindowOptions } from "./geometry.ts";

export interface ConvOptions extends WindowOptions {
  /** Channels are split into this many groups that do not see each other; 1 by default. */
  readonly groups?: number;
}

export interface ConvGradients {
  readonly gx: Tensor;
  readonly gw: Tensor;
  /** Of the bias, [Cout]. */
  readonly gb: Float64Array;
}

function correlationOf(where: string, x: Tensor, w: Tensor, options: ConvOptions): Correlation {
  const { groups = 1 } = options;
  expectShape(where, "x", x, ["N", "Cin", "H", "W"]);
  expectShape(where, "w", w, ["Cout", "Cin/groups", "kh", "kw"]);
  const [images, inChannels, height, width] = x.shape;
  const [outChannels, perGroup, kh, kw] = w.shape;
  if (!Number.isInteger(groups) || groups < 1 || outChannels % groups !== 0) {
    throw new Error(
      `${where}: groups must divide the ${outChannels} output channels, got ${groups}`,
    );
  }
  if (perGroup * groups !== inChannels) {
    throw new Error(
      `${where}: w must have shape [Cout, ${inChannels / groups}, kh, kw] for ${inChannels} channels in ${groups} groups, got [${w.shape.join(", ")}]`,
    );
  }
  const geometry = geometryOf(where, [height, width], [kh, kw], options);
  return { geometry, images, inChannels, outChannels, groups };
}

/**
 * What deep learning calls a convolution: the cross-correlation, kernel not flipped,
 * y[n,o] = b[o] + Σ_c w[o,c] ⋆ x[n,c]. x [N, Cin, H, W], w [Cout, Cin/groups, kh, kw]; gives y [N, Cout, H', W'].
 */
export function conv2d(x: Tensor, w: Tensor, b: Bias, options: ConvOptions = {}): Tensor {
  const c = correlationOf("conv2d", x, w, options);
  expectBias("conv2d", b, c.outChannels);
  const y = tensor([c.images, c.outChannels, ...c.geometry.output], outputsOf(c, x.data, w.data));
  addBias(y, b);
  return y;
}

/** Gradients of Σ gy·y. */
export function conv2dBackward(
  x: Tensor,
  w: Tensor,
  gy: Tensor,
  options: ConvOptions = {},
): ConvGradients {
  const c = correlationOf("conv2dBackward", x, w, options);
  expectShape("conv2dBackward", "gy", gy, [c.images, c.outChannels, ...c.geometry.output]);
  return {
    gx: tensor(x.shape, inputsOf(c, gy.data, w.data)),
    gw: tensor(w.shape, weightsOf(c, x.data, gy.data)),
    gb: biasGradient(gy),
  };
}
