import { same } from "../../../params/index.ts";
import { adaptiveAvgPool, dropout, flatten, linear, maxPool, named } from "../build.ts";
import { basicConv } from "./basicConv.ts";
import { blockA, blockB, blockC, blockD, blockE } from "./inceptionBlocks.ts";
import type { Network } from "./network.ts";

/** Without the auxiliary classifier. */
export const inceptionV3: Network = {
  name: same("Inception-v3"),
  year: 2016,
  source: "inception-v3",
  input: [3, 299, 299],
  classes: 1000,
  layers: (classes) => [
    basicConv("Conv2d_1a_3x3", 32, 3, { stride: 2 }),
    basicConv("Conv2d_2a_3x3", 32, 3),
    basicConv("Conv2d_2b_3x3", 64, 3, { padding: 1 }),
    named("maxpool1", maxPool(3, { stride: 2 })),
    basicConv("Conv2d_3b_1x1", 80, 1),
    basicConv("Conv2d_4a_3x3", 192, 3),
    named("maxpool2", maxPool(3, { stride: 2 })),
    blockA("Mixed_5b", 32),
    blockA("Mixed_5c", 64),
    blockA("Mixed_5d", 64),
    blockB("Mixed_6a"),
    blockC("Mixed_6b", 128),
    blockC("Mixed_6c", 160),
    blockC("Mixed_6d", 160),
    blockC("Mixed_6e", 192),
    blockD("Mixed_7a"),
    blockE("Mixed_7b"),
    blockE("Mixed_7c"),
    named("avgpool", adaptiveAvgPool(1)),
    dropout,
    flatten,
    named("fc", linear(classes)),
  ],
};
