import type { Pair } from "../../convolution/index.ts";
import { batchNorm, type ConvSettings, conv, group, named, relu } from "../build.ts";
import type { Layer } from "../layer.ts";

/** Convolution without bias, normalization, ReLU: the unit of the Inception family. */
export const basicConv = (
  name: string,
  out: number,
  kernel: number | Pair,
  settings: ConvSettings = {},
): Layer =>
  group(name, [
    named("conv", conv(out, kernel, { ...settings, bias: false })),
    named("bn", batchNorm),
    relu,
  ]);
