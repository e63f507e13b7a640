import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
  conv,
  dropout,
  flatten,
  group,
  joined,
  maxPool,
  named,
  relu,
} from "../build.ts";
import type { Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

const pool = maxPool(3, { stride: 2, ceil: true });

/** 1×1 down, then 1×1 beside 3×3, half of the output each. */
const fire = (squeeze: number, expand: number): Layer => ({
  type: "sequence",
  layers: [
    named("squeeze", conv(squeeze, 1)),
    relu,
    joined(
      "concat",
      [named("expand1x1", conv(expand, 1)), relu],
      [named("expand3x3", conv(expand, 3, { padding: 1 })), relu],
    ),
  ],
});

const squeezenet = (name: string, features: readonly Layer[]): Network => ({
  name: same(name),
  year: 2016,
  ...imagenet,
  layers: (classes) => [
    group("features", features),
    group("classifier", [dropout, conv(classes, 1), relu, adaptiveAvgPool(1)]),
    flatten,
  ],
});

export const squeezenet1_0 = squeezenet("SqueezeNet 1.0", [
  conv(96, 7, { stride: 2 }),
  relu,
  pool,
  fire(16, 64),
  fire(16, 64),
  fire(32, 128),
  pool,
  fire(32, 128),
  fire(48, 192),
  fire(48, 192),
  fire(64, 256),
  pool,
  fire(64, 256),
]);

export const squeezenet1_1 = squeezenet("SqueezeNet 1.1", [
  conv(64, 3, { stride: 2 }),
  relu,
  pool,
  fire(16, 64),
  fire(16, 64),
  pool,
  fire(32, 128),
  fire(32, 128),
  pool,
  fire(48, 192),
  fire(48, 192),
  fire(64, 256),
  fire(64, 256),
]);
