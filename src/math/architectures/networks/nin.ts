import { same } from "../../../params/index.ts";
import { adaptiveAvgPool, type ConvSettings, conv, flatten, maxPool, relu } from "../build.ts";
import type { Layer } from "../layer.ts";
import { imagenet, type Network } from "./network.ts";

/** A convolution and two of 1×1 after it: a small network at every place. */
const block = (out: number, kernel: number, settings: ConvSettings): readonly Layer[] => [
  conv(out, kernel, settings),
  relu,
  conv(out, 1),
  relu,
  conv(out, 1),
  relu,
];

const pool = maxPool(3, { stride: 2 });

export const nin: Network = {
  name: same("Network in Network"),
  year: 2014,
  source: "nin",
  ...imagenet,
  layers: (classes) => [
    ...block(96, 11, { stride: 4 }),
    pool,
    ...block(256, 5, { padding: 2 }),
    pool,
    ...block(384, 3, { padding: 1 }),
    pool,
    ...block(classes, 3, { padding: 1 }),
    adaptiveAvgPool(1),
    flatten,
  ],
};
