import {
  type Bias,
  type ConvGradients,
  type ConvOptions,
  conv1d,
  conv1dBackward,
  conv2d,
  conv2dBackward,
  convCounts,
  convTranspose2d,
  convTranspose2dBackward,
  depthwiseSeparable,
  depthwiseSeparableBackward,
  type Padding,
  type PaddingMode,
  padsOf,
  separableCounts,
} from "../convolution/index.ts";
import { compareTensor, pairOf, tensorOf, wholeOf } from "./inputs.ts";
import type { Fields } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

const modes: readonly unknown[] = ["zeros", "reflect", "replicate", "circular"];

function biasOf(fields: Fields): Bias {
  return fields.b === null || fields.b === undefined ? null : tensorOf(fields, "b").data;
}

const namedPadding = ({ padding }: Fields): "same" | "valid" | undefined =>
  padding === "same" || padding === "valid" ? padding : undefined;

function compareGradients(fields: Fields, check: Comparison, { gx, gw, gb }: ConvGradients): void {
  compareTensor(fields, check, "gx", gx);
  compareTensor(fields, check, "gw", gw);
  if (biasOf(fields) !== null) check.values("gb", gb);
}

function optionsOf(fields: Fields): Required<ConvOptions> {
  const mode = fields.padding_mode ?? "zeros";
  if (!modes.includes(mode)) throw new Error(`The core knows no padding_mode ${String(mode)}.`);
  const padding: Padding = namedPadding(fields) ?? pairOf(fields, "padding");
  return {
    stride: pairOf(fields, "stride"),
    padding,
    paddingMode: mode as PaddingMode,
    dilation: pairOf(fields, "dilation"),
    groups: wholeOf(fields, "groups"),
  };
}

export const conv2dTopic: Topic = (fields, check) => {
  const [x, w, gy] = [tensorOf(fields, "x"), tensorOf(fields, "w"), tensorOf(fields, "gy")];
  const options = optionsOf(fields);
  compareTensor(fields, check, "y", conv2d(x, w, biasOf(fields), options));
  compareGradients(fields, check, conv2dBackward(x, w, gy, options));
  if (fields.pads !== undefined) {
    const pads = padsOf(
      "pads",
      options.padding,
      [x.shape[2], x.shape[3]],
      [w.shape[2], w.shape[3]],
      pairOf(fields, "stride"),
      pairOf(fields, "dilation"),
    );
    check.values("pads", pads);
  }
};

export const conv1dTopic: Topic = (fields, check) => {
  const [x, w, gy] = [tensorOf(fields, "x"), tensorOf(fields, "w"), tensorOf(fields, "gy")];
  const { paddingMode, groups } = optionsOf(fields);
  const options = {
    stride: wholeOf(fields, "stride"),
    padding: namedPadding(fields) ?? wholeOf(fields, "padding"),
    paddingMode,
    dilation: wholeOf(fields, "dilation"),
    groups,
  };
  compareTensor(fields, check, "y", conv1d(x, w, biasOf(fields), options));
  compareGradients(fields, check, conv1dBackward(x, w, gy, options));
};

export const convTranspose2dTopic: Topic = (fields, check) => {
  const [x, w, gy] = [tensorOf(fields, "x"), tensorOf(fields, "w"), tensorOf(fields, "gy")];
  const options = {
    stride: pairOf(fields, "stride"),
    padding: pairOf(fields, "padding"),
    outputPadding: pairOf(fields, "output_padding"),
    dilation: pairOf(fields, "dilation"),
    groups: wholeOf(fields, "groups"),
  };
  compareTensor(fields, check, "y", convTranspose2d(x, w, biasOf(fields), options));
  compareGradients(fields, check, convTranspose2dBackward(x, w, gy, options));
};

export const separableTopic: Topic = (fields, check) => {
  const x = tensorOf(fields, "x");
  const wDepthwise = tensorOf(fields, "w_depthwise");
  const wPointwise = tensorOf(fields, "w_pointwise");
  const options = { stride: pairOf(fields, "stride"), padding: pairOf(fields, "padding") };
  const { mid, y } = depthwiseSeparable(x, wDepthwise, wPointwise, options);
  compareTensor(fields, check, "mid", mid);
  compareTensor(fields, check, "y", y);
  const gy = tensorOf(fields, "gy");
  const g = depthwiseSeparableBackward(x, wDepthwise, wPointwise, gy, options);
  compareTensor(fields, check, "gx", g.gx);
  compareTensor(fields, check, "gw_depthwise", g.gwDepthwise);
  compareTensor(fields, check, "gw_pointwise", g.gwPointwise);

  const size = {
    inChannels: x.shape[1],
    outChannels: wPointwise.shape[0],
    kernel: [wDepthwise.shape[2], wDepthwise.shape[3]] as const,
    bias: false,
  };
  const output = [y.shape[2], y.shape[3]] as const;
  const separable = separableCounts(size, output);
  const standard = convCounts(size, output);
  check.values("params", separable.params);
  check.values("macs_per_image", separable.macs);
  check.values("standard_conv_params", standard.params);
  check.values("standard_conv_macs_per_image", standard.macs);
};
