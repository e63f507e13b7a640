import { same } from "../../../params/index.ts";
import {
  adaptiveAvgPool,
  dropout,
  flatten,
  group,
  joined,
  linear,
  maxPool,
  named,
} from "../build.ts";
import type { Layer } from "../layer.ts";
import { basicConv } from "./basicConv.ts";
import { imagenet, type Network } from "./network.ts";

type Widths = readonly [
  one: number,
  reduce3: number,
  three: number,
  reduce5: number,
  five: number,
  pool: number,
];

/** Four views of the same input side by side. What the paper calls 5×5 is a 3×3 in torchvision, and here. */
const inception = (id: string, widths: Widths): Layer => {
  const [one, reduce3, three, reduce5, five, pool] = widths;
  return group(`inception${id}`, [
    joined(
      "concat",
      [basicConv("branch1", one, 1)],
      [group("branch2", [basicConv("0", reduce3, 1), basicConv("1", three, 3, { padding: 1 })])],
      [group("branch3", [basicConv("0", reduce5, 1), basicConv("1", five, 3, { padding: 1 })])],
      [
        group("branch4", [
          maxPool(3, { stride: 1, padding: 1, ceil: true }),
          basicConv("1", pool, 1),
        ]),
      ],
    ),
  ]);
};

const halve = (i: number, kernel: number): Layer =>
  named(`maxpool${i}`, maxPool(kernel, { stride: 2, ceil: true }));

/** With batch normalization and without the auxiliary classifiers, as in torchvision. */
export const googlenet: Network = {
  name: same("GoogLeNet"),
  year: 2015,
  source: "googlenet",
  ...imagenet,
  layers: (classes) => [
    basicConv("conv1", 64, 7, { stride: 2, padding: 3 }),
    halve(1, 3),
    basicConv("conv2", 64, 1),
    basicConv("conv3", 192, 3, { padding: 1 }),
    halve(2, 3),
    inception("3a", [64, 96, 128, 16, 32, 32]),
    inception("3b", [128, 128, 192, 32, 96, 64]),
    halve(3, 3),
    inception("4a", [192, 96, 208, 16, 48, 64]),
    inception("4b", [160, 112, 224, 24, 64, 64]),
    inception("4c", [128, 128, 256, 24, 64, 64]),
    inception("4d", [112, 144, 288, 32, 64, 64]),
    inception("4e", [256, 160, 320, 32, 128, 128]),
    halve(4, 2),
    inception("5a", [256, 160, 320, 32, 128, 128]),
    inception("5b", [384, 192, 384, 48, 128, 128]),
    named("avgpool", adaptiveAvgPool(1)),
    flatten,
    dropout,
    named("fc", linear(classes)),
  ],
};
