import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
  batchNorm,
  conv,
  dropout,
  flatten,
  group,
  linear,
  maxPool,
  named,
  relu,
} from "../build.ts";
import { imagenet, type Network } from "./network.ts";

const widths = [64, 128, 256, 512, 512];

/** Five stages of 3×3 convolutions, `depths` of them each, halved by pooling after every stage. */
const vgg = (name: string, depths: readonly number[], normalized = false): Network => ({
  name: same(name),
  year: 2015,
  source: "vgg",
  ...imagenet,
  layers: (classes) => [
    group(
      "features",
      widths.flatMap((width, stage) => [
        ...Array.from({ length: depths[stage] }, () => [
          conv(width, 3, { padding: 1 }),
          ...(normalized ? [batchNorm] : []),
          relu,
        ]).flat(),
        maxPool(2),
      ]),
    ),
    named("avgpool", adaptiveAvgPool(7)),
    flatten,
    group("classifier", [
      linear(4096),
      relu,
      dropout,
      linear(4096),
      relu,
      dropout,
      linear(classes),
    ]),
  ],
});

export const vgg11 = vgg("VGG-11", [1, 1, 2, 2, 2]);
export const vgg13 = vgg("VGG-13", [2, 2, 2, 2, 2]);
export const vgg16 = vgg("VGG-16", [2, 2, 3, 3, 3]);
export const vgg19 = vgg("VGG-19", [2, 2, 4, 4, 4]);
export const vgg16Bn = vgg("VGG-16 + BN", [2, 2, 3, 3, 3], true);
