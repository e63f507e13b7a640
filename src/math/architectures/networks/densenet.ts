import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
  avgPool,
  batchNorm,
  conv,
  flatten,
  functional,
  group,
  joined,
  linear,
  maxPool,
  named,
  relu,
} from "../build.ts";
import type { Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

/** Adds `growth` channels to those that it gets, by way of a 1×1 bottleneck of four times as many. */
const denseLayer = (name: string, growth: number): Layer =>
  group(name, [
    joined(
      "concat",
      [],
      [
        named("norm1", batchNorm),
        relu,
        named("conv1", conv(4 * growth, 1, { bias: false })),
        named("norm2", batchNorm),
        relu,
        named("conv2", conv(growth, 3, { padding: 1, bias: false })),
      ],
    ),
  ]);

/** Halves channels, height and width. */
const transition = (name: string, channels: number): Layer =>
  group(name, [
    named("norm", batchNorm),
    relu,
    named("conv", conv(channels / 2, 1, { bias: false })),
    named("pool", avgPool(2)),
  ]);

function body(first: number, growth: number, depths: readonly number[]): Layer[] {
  let channels = first;
  return depths.flatMap((depth, i) => {
    const block = group(
      `denseblock${i + 1}`,
      Array.from({ length: depth }, (_, j) => denseLayer(`denselayer${j + 1}`, growth)),
    );
    channels += depth * growth;
    if (i === depths.length - 1) return [block];
    const between = transition(`transition${i + 1}`, channels);
    channels /= 2;
    return [block, between];
  });
}

const densenet = (
  name: string,
  first: number,
  growth: number,
  depths: readonly number[],
): Network => ({
  name: same(name),
  year: 2017,
  source: "densenet",
  ...imagenet,
  layers: (classes) => [
    group("features", [
      named("conv0", conv(first, 7, { stride: 2, padding: 3, bias: false })),
      named("norm0", batchNorm),
      relu,
      named("pool0", maxPool(3, { stride: 2, padding: 1 })),
      ...body(first, growth, depths),
      named("norm5", batchNorm),
    ]),
    relu,
    functional(adaptiveAvgPool(1)),
    flatten,
    named("classifier", linear(classes)),
  ],
});

export const densenet121 = densenet("DenseNet-121", 64, 32, [6, 12, 24, 16]);
export const densenet161 = densenet("DenseNet-161", 96, 48, [6, 12, 36, 24]);
export const densenet169 = densenet("DenseNet-169", 64, 32, [6, 12, 32, 32]);
export const densenet201 = densenet("DenseNet-201", 64, 32, [6, 12, 48, 32]);
