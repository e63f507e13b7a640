import { expectShape, showShape, type Tensor, tensor } from "../tensor/index.ts";

/** A fully connected layer without its activation. Gradients have the same form. */
export interface Affine {
  /** [out, in]. */
  readonly w: Tensor;
  /** [out], or none. */
  readonly b: Tensor | null;
}

function sizesOf(where: string, x: Tensor, { w, b }: Affine): readonly [out: number, inp: number] {
  expectShape(where, "w", w, ["out", "in"]);
  const [outputs, inputs] = w.shape;
  if (b !== null) expectShape(where, "b", b, [outputs]);
  if (x.shape.at(-1) !== inputs) {
    throw new Error(
      `${where}: x must have ${inputs} numbers along its last axis, got shape ${showShape(x.shape)}`,
    );
  }
  return [outputs, inputs];
}

const withLast = ({ shape }: Tensor, size: number): number[] => [...shape.slice(0, -1), size];

/** y = x Wᵀ + b along the last axis: x [..., in] gives y [..., out]. */
export function affine(x: Tensor, layer: Affine): Tensor {
  const [outputs, inputs] = sizesOf("affine", x, layer);
  const { w, b } = layer;
  const y = tensor(withLast(x, outputs));
  const rows = y.data.length / outputs;
  for (let row = 0; row < rows; row++) {
    for (let o = 0; o < outputs; o++) {
      let sum = b === null ? 0 : b.data[o];
      for (let i = 0; i < inputs; i++) sum += w.data[o * inputs + i] * x.data[row * inputs + i];
      y.data[row * outputs + o] = sum;
    }
  }
  return y;
}

export interface AffineGradients {
  readonly gx: Tensor;
  readonly gLayer: Affine;
}

/** Gradients of Σ gy·y: gx = gy W, gW = gyᵀ x, gb = Σ gy over all rows. */
export function affineBackward(x: Tensor, layer: Affine, gy: Tensor): AffineGradients {
  const [outputs, inputs] = sizesOf("affineBackward", x, layer);
  expectShape("affineBackward", "gy", gy, withLast(x, outputs));
  const gx = tensor(x.shape);
  const gw = tensor(layer.w.shape);
  const gb = tensor([outputs]);
  const rows = gy.data.length / outputs;
  for (let row = 0; row < rows; row++) {
    for (let o = 0; o < outputs; o++) {
      const g = gy.data[row * outputs + o];
      gb.data[o] += g;
      for (let i = 0; i < inputs; i++) {
        gx.data[row * inputs + i] += g * layer.w.data[o * inputs + i];
        gw.data[o * inputs + i] += g * x.data[row * inputs + i];
      }
    }
  }
  return { gx, gLayer: { w: gw, b: layer.b === null ? null : gb } };
}

export const affineParameterCount = ({ w, b }: Affine): number =>
  w.data.length + (b === null ? 0 : b.data.length);
