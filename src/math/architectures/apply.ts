import {
  type Axis,
  axesOf,
  convCounts,
  extent,
  outputSize,
  type Pair,
  pooledSize,
  transposedCounts,
  transposedSize,
} from "../convolution/index.ts";
import { linearCounts, normCounts } from "./counts/layers.ts";
import type {
  ConvLayer,
  DepthwiseLayer,
  Layer,
  PoolLayer,
  Shape,
  TransposedLayer,
} from "./layer.ts";
import { fail } from "./mismatch.ts";
import { growField, type ReceptiveField } from "./receptiveField.ts";

/** What a layer makes of one image or sample. */
export interface Applied {
  readonly shape: Shape;
  readonly params: number;
  readonly macs: number;
  /** What its units see; null where a unit of it, or of a layer before it, sees no window of fixed size. */
  readonly field: ReceptiveField | null;
}

/** A layer without others inside. */
export type Leaf = Exclude<Layer, { readonly type: "branches" | "sequence" }>;

type Field = ReceptiveField | null;

function imageOf(shape: Shape): readonly [channels: number, plane: Pair] {
  if (shape.length !== 3) fail("needsImage", shape);
  return [shape[0], [shape[1], shape[2]]];
}

const grown = (field: Field, [vertical, horizontal]: readonly [Axis, Axis]): Field =>
  field && [growField(field[0], vertical), growField(field[1], horizontal)];

function applyConv(layer: ConvLayer | DepthwiseLayer, input: Shape, field: Field): Applied {
  const [channels, plane] = imageOf(input);
  const { out, groups } = layer.type === "conv" ? layer : { out: channels, groups: channels };
  if (channels % groups !== 0 || out % groups !== 0) fail("groups", groups, channels, out);
  const axes = axesOf("conv", plane, layer.kernel, layer);
  const output: Pair = [outputSize(axes[0]), outputSize(axes[1])];
  if (output.includes(0)) fail("doesNotFit", layer.kernel, plane);
  const size = { ...layer, inChannels: channels, outChannels: out, groups };
  return {
    shape: [out, ...output],
    ...convCounts(size, output),
    field: grown(field, axes),
  };
}

function applyTransposed(layer: TransposedLayer, input: Shape): Applied {
  const [channels, plane] = imageOf(input);
  const { out, kernel, stride, padding, dilation, outputPadding, groups } = layer;
  if (channels % groups !== 0 || out % groups !== 0) fail("groups", groups, channels, out);
  if (outputPadding.some((o, i) => o >= Math.max(stride[i], dilation[i]))) fail("outputPadding");
  const axes = axesOf("convTranspose", plane, kernel, { stride, padding, dilation });
  const output = axes.map((axis, i) => transposedSize(axis, outputPadding[i]));
  if (output.some((n) => n < 1)) fail("doesNotFit", kernel, plane);
  const size = { ...layer, inChannels: channels, outChannels: out };
  return { shape: [out, ...output], ...transposedCounts(size, plane), field: null };
}

function applyPool(layer: PoolLayer, input: Shape, field: Field): Applied {
  const [channels, plane] = imageOf(input);
  const { kernel, padding, dilation, ceil } = layer;
  if (padding.some((p, i) => p > kernel[i] / 2)) fail("padding");
  const axes = axesOf("pool", plane, kernel, layer);
  const output = axes.map((axis) => pooledSize(axis, ceil));
  if (output.includes(0))
    fail(
      "doesNotFit",
      kernel.map((k, i) => extent(k, dilation[i])),
      plane,
    );
  return { shape: [channels, ...output], params: 0, macs: 0, field: grown(field, axes) };
}

/** Windows of adaptive pooling follow the size of the input, except where there is nothing to pool. */
function applyAdaptive(size: Pair, input: Shape, field: Field): Applied {
  const [channels, plane] = imageOf(input);
  const kept = size[0] === plane[0] && size[1] === plane[1];
  return { shape: [channels, ...size], params: 0, macs: 0, field: kept ? field : null };
}

/** Output, costs and field of one layer for an input. Throws a Mismatch if it cannot take that input. */
export function apply(layer: Leaf, input: Shape, field: Field): Applied {
  const unchanged: Applied = { shape: input, params: 0, macs: 0, field };
  switch (layer.type) {
    case "conv":
    case "depthwise":
      return applyConv(layer, input, field);
    case "convTranspose":
      return applyTransposed(layer, input);
    case "maxPool":
    case "avgPool":
      return applyPool(layer, input, field);
    case "adaptiveAvgPool":
      return applyAdaptive(layer.size, input, field);
    case "globalAvgPool":
    case "globalMaxPool":
      return { ...applyAdaptive([1, 1], input, field), field: null };
    case "flatten":
      return { ...unchanged, shape: [input.reduce((a, b) => a * b, 1)], field: null };
    case "batchNorm":
      return { ...unchanged, ...normCounts(input[0]) };
    case "linear": {
      if (input.length === 3) fail("needsFlat", input);
      const features = input[input.length - 1];
      const rows = input.slice(0, -1);
      const { params, macs } = linearCounts({ in: features, out: layer.out, bias: layer.bias });
      return {
        shape: [...rows, layer.out],
        params,
        macs: rows.reduce((a, b) => a * b, macs),
        field: null,
      };
    }
    case "activation":
    case "dropout":
      return unchanged;
  }
}
