import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
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

const pool = maxPool(3, { stride: 2 });

/** The slimmer one of torchvision, written for a single GPU. */
export const alexnet: Network = {
  name: same("AlexNet"),
  year: 2012,
  source: "alexnet",
  ...imagenet,
  layers: (classes) => [
    group("features", [
      conv(64, 11, { stride: 4, padding: 2 }),
      relu,
      pool,
      conv(192, 5, { padding: 2 }),
      relu,
      pool,
      conv(384, 3, { padding: 1 }),
      relu,
      conv(256, 3, { padding: 1 }),
      relu,
      conv(256, 3, { padding: 1 }),
      relu,
      pool,
    ]),
    named("avgpool", adaptiveAvgPool(6)),
    flatten,
    group("classifier", [
      dropout,
      linear(4096),
      relu,
      dropout,
      linear(4096),
      relu,
      linear(classes),
    ]),
  ],
};

/** As published: two towers on two GPUs, hence the groups. Local response normalization and dropout, which learn nothing, are left out. */
export const alexnetGrouped: Network = {
  name: { en: "AlexNet (two towers)", zh: "AlexNet（双 GPU 分组）" },
  year: 2012,
  source: "alexnet",
  input: [3, 227, 227],
  classes: 1000,
  layers: (classes) => [
    conv(96, 11, { stride: 4 }),
    relu,
    pool,
    conv(256, 5, { padding: 2, groups: 2 }),
    relu,
    pool,
    conv(384, 3, { padding: 1 }),
    relu,
    conv(384, 3, { padding: 1, groups: 2 }),
    relu,
    conv(256, 3, { padding: 1, groups: 2 }),
    relu,
    pool,
    flatten,
    linear(4096),
    relu,
    linear(4096),
    relu,
    linear(classes),
  ],
};
