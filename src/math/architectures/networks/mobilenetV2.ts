import { same } from "../../../params/index.ts";
import {
  activation,
  adaptiveAvgPool,
  batchNorm,
  type ConvSettings,
  conv,
  dropout,
  flatten,
  functional,
  group,
  joined,
  linear,
} from "../build.ts";
import type { Channels, Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

const relu6 = activation("relu6");

const unit = (name: string, out: Channels, kernel: number, settings: ConvSettings = {}): Layer =>
  group(name, [conv(out, kernel, { ...settings, bias: false }), batchNorm, relu6]);

/** Wide inside, narrow outside: 1×1 up by `expansion`, depthwise 3×3, 1×1 down without activation. */
function inverted(
  name: string,
  from: number,
  to: number,
  expansion: number,
  stride: number,
): Layer {
  const depthwise = { stride, padding: 1, groups: "input" } as const;
  const main = group("conv", [
    ...(expansion === 1 ? [] : [unit("0", from * expansion, 1)]),
    unit(expansion === 1 ? "0" : "1", "input", 3, depthwise),
    conv(to, 1, { bias: false }),
    batchNorm,
  ]);
  return group(name, stride === 1 && from === to ? [joined("add", [main], [])] : [main]);
}

/** Expansion, channels, blocks, stride of the first block. */
const stages = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

function blocks(): Layer[] {
  let from = 32;
  let index = 1;
  return stages.flatMap(([expansion, to, count, stride]) =>
    Array.from({ length: count }, (_, i) => {
      const block = inverted(String(index++), from, to, expansion, i === 0 ? stride : 1);
      from = to;
      return block;
    }),
  );
}

export const mobilenetV2: Network = {
  name: same("MobileNetV2"),
  year: 2018,
  ...imagenet,
  layers: (classes) => [
    group("features", [
      unit("0", 32, 3, { stride: 2, padding: 1 }),
      ...blocks(),
      unit("18", 1280, 1),
    ]),
    functional(adaptiveAvgPool(1)),
    flatten,
    group("classifier", [dropout, linear(classes)]),
  ],
};
