import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
  batchNorm,
  conv,
  flatten,
  group,
  joined,
  linear,
  maxPool,
  named,
  relu,
} from "../build.ts";
import type { Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

const normalized = (i: number, layer: Layer): Layer[] => [
  named(`conv${i}`, layer),
  named(`bn${i}`, batchNorm),
];

/** Two 3×3 convolutions. */
const basic = (width: number, stride: number): Layer[] => [
  ...normalized(1, conv(width, 3, { stride, padding: 1, bias: false })),
  relu,
  ...normalized(2, conv(width, 3, { padding: 1, bias: false })),
];

/** 1×1 down, 3×3, 1×1 up by four; the stride is in the 3×3. */
const bottleneck = (width: number, stride: number): Layer[] => [
  ...normalized(1, conv(width, 1, { bias: false })),
  relu,
  ...normalized(2, conv(width, 3, { stride, padding: 1, bias: false })),
  relu,
  ...normalized(3, conv(4 * width, 1, { bias: false })),
];

/** `main(x) + x`, with a 1×1 convolution of x where the shapes differ. */
const residual = (name: string, main: Layer[], out: number, stride: number, change: boolean) => {
  const shortcut = change
    ? [group("downsample", [conv(out, 1, { stride, bias: false }), batchNorm])]
    : [];
  return group(name, [joined("add", main, shortcut), relu]);
};

const resnet = (name: string, depths: readonly number[], deep: boolean): Network => ({
  name: same(name),
  year: 2016,
  source: "resnet",
  ...imagenet,
  layers: (classes) => [
    ...normalized(1, conv(64, 7, { stride: 2, padding: 3, bias: false })),
    relu,
    named("maxpool", maxPool(3, { stride: 2, padding: 1 })),
    ...depths.map((blocks, stage) => {
      const width = 64 * 2 ** stage;
      const out = deep ? 4 * width : width;
      return group(
        `layer${stage + 1}`,
        Array.from({ length: blocks }, (_, i) => {
          const stride = i === 0 && stage > 0 ? 2 : 1;
          const change = i === 0 && (stage > 0 || deep);
          const main = (deep ? bottleneck : basic)(width, stride);
          return residual(String(i), main, out, stride, change);
        }),
      );
    }),
    named("avgpool", adaptiveAvgPool(1)),
    flatten,
    named("fc", linear(classes)),
  ],
});

export const resnet18 = resnet("ResNet-18", [2, 2, 2, 2], false);
export const resnet34 = resnet("ResNet-34", [3, 4, 6, 3], false);
export const resnet50 = resnet("ResNet-50", [3, 4, 6, 3], true);
export const resnet101 = resnet("ResNet-101", [3, 4, 23, 3], true);
export const resnet152 = resnet("ResNet-152", [3, 8, 36, 3], true);
