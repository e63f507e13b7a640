import { affine, affineBackward } from "../affine/index.ts";
import {
  batchNormTrain,
  batchNormTrainBackward,
  initialStatistics,
  layerNorm,
  layerNormBackward,
} from "../normalization/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { type LayerSignal, normOf, signalOf } from "./signal.ts";

export interface DeepStack {
  /** One [out, in] a layer, from the input up. */
  readonly weights: readonly Tensor[];
  readonly activation: { f(x: number): number; df(x: number): number };
  /** Of the pre-activations, without scale and shift. */
  readonly norm?: "none" | "batch" | "layer";
  /** With a skip connection around every layer: what its branch is multiplied by. All layers must be square. */
  readonly branch?: number;
  /** Of the norm. */
  readonly eps?: number;
}

export interface Propagation {
  /** h of the last layer, [N, out]. */
  readonly output: Tensor;
  readonly layers: readonly LayerSignal[];
  /** ∂L/∂x. */
  readonly gx: Tensor;
  readonly inputGradientNorm: number;
}

/** Inputs of the three stages of one layer. */
interface Passed {
  readonly h: Tensor;
  readonly z: Tensor;
  readonly normalized: Tensor;
}

const apply = ({ shape, data }: Tensor, f: (x: number) => number): Tensor =>
  tensor(shape, data.map(f));

const product = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    a.shape,
    a.data.map((x, i) => x * b.data[i]),
  );

const plus = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    a.shape,
    a.data.map((x, i) => x + b.data[i]),
  );

function normalize(z: Tensor, { norm = "none", eps = 1e-5 }: DeepStack): Tensor {
  const width = z.shape[1];
  if (norm === "batch") return batchNormTrain(z, initialStatistics(width), { eps }).y;
  return norm === "layer" ? layerNorm(z, [width], { eps }).y : z;
}

function normalizeBackward(z: Tensor, g: Tensor, { norm = "none", eps = 1e-5 }: DeepStack): Tensor {
  if (norm === "batch") return batchNormTrainBackward(z, g, { eps }).gx;
  return norm === "layer" ? layerNormBackward(z, [z.shape[1]], g, { eps }).gx : g;
}

/**
 * A batch x [N, in] through a deep network without biases, h_l = f(norm(h_{l−1} W_lᵀ)), and the gradient of Σ gy·output
 * back: the size of everything on the way. With `branch` b, h_l = h_{l−1} + b·f(…). Throws for shapes that do not fit.
 * Source: xavier, prelu-he.
 */
export function propagate(stack: DeepStack, x: Tensor, gy: Tensor): Propagation {
  const { weights, activation, branch } = stack;
  expectShape("propagate", "x", x, ["N", "in"]);
  if (weights.length === 0) throw new Error("propagate: weights must hold one layer or more");
  const passed: Passed[] = [];
  const outputs: Tensor[] = [];
  let h = x;
  weights.forEach((w, l) => {
    const width = h.shape[1];
    expectShape("propagate", `weights[${l}]`, w, [branch === undefined ? "out" : width, width]);
    const z = affine(h, { w, b: null });
    const normalized = normalize(z, stack);
    const a = apply(normalized, activation.f);
    passed.push({ h, z, normalized });
    h =
      branch === undefined
        ? a
        : plus(
            h,
            apply(a, (value) => branch * value),
          );
    outputs.push(h);
  });

  expectShape("propagate", "gy", gy, h.shape);
  const layers: LayerSignal[] = [];
  let g = gy;
  for (let l = weights.length - 1; l >= 0; l--) {
    const { h: below, z, normalized } = passed[l];
    const scale = branch ?? 1;
    const slopes = apply(normalized, (value) => scale * activation.df(value));
    const gz = normalizeBackward(z, product(g, slopes), stack);
    const { gx, gLayer } = affineBackward(below, { w: weights[l], b: null }, gz);
    layers.unshift(signalOf(outputs[l], g, gLayer.w));
    g = branch === undefined ? gx : plus(g, gx);
  }
  return { output: h, layers, gx: g, inputGradientNorm: normOf(g) };
}
