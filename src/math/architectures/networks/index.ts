import { alexnet, alexnetGrouped } from "./alexnet.ts";
import { densenet121, densenet161, densenet169, densenet201 } from "./densenet.ts";
import { googlenet } from "./googlenet.ts";
import { inceptionV3 } from "./inceptionV3.ts";
import { lenet5 } from "./lenet5.ts";
import { mobilenetV2 } from "./mobilenetV2.ts";
import type { Network } from "./network.ts";
import { nin } from "./nin.ts";
import { resnet18, resnet34, resnet50, resnet101, resnet152 } from "./resnet.ts";
import { squeezenet1_0, squeezenet1_1 } from "./squeezenet.ts";
import { vgg11, vgg13, vgg16, vgg16Bn, vgg19 } from "./vgg.ts";

/** In order of appearance. To add one: a new file, a new entry. */
export const networks = {
  lenet5,
  alexnetGrouped,
  alexnet,
  nin,
  vgg11,
  vgg13,
  vgg16,
  vgg19,
  vgg16Bn,
  googlenet,
  resnet18,
  resnet34,
  resnet50,
  resnet101,
  resnet152,
  squeezenet1_0,
  squeezenet1_1,
  inceptionV3,
  densenet121,
  densenet161,
  densenet169,
  densenet201,
  mobilenetV2,
} satisfies Record<string, Network>;

export type NetworkId = keyof typeof networks;
