import { same } from "../../../params/index.ts";
import {
  activation,
  adaptiveAvgPool,
  batchNorm,
  conv,
  depthwise,
  dropout,
  flatten,
  functional,
  group,
  joined,
  linear,
} from "../build.ts";
import type { Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

const relu6 = activation("relu6");

const unit = (name: string, layer: Layer): Layer => group(name, [layer, batchNorm, relu6]);

/** Wide inside, narrow outside: 1×1 up by `expansion`, depthwise 3×3, 1×1 down without activation. */
function inverted(
  name: string,
  from: number,
  to: number,
  expansion: number,
  stride: number,
): Layer {
  const wide = conv(from * expansion, 1, { bias: false });
  const units = expansion === 1 ? [] : [unit("0", wide)];
  const filter = depthwise(3, { stride, padding: 1, bias: false });
  const main = group("conv", [
    ...units,
    unit(String(units.length), filter),
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
      unit("0", conv(32, 3, { stride: 2, padding: 1, bias: false })),
      ...blocks(),
      unit("18", conv(1280, 1, { bias: false })),
    ]),
    functional(adaptiveAvgPool(1)),
    flatten,
    group("classifier", [dropout, linear(classes)]),
  ],
};
