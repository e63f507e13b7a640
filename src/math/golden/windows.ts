import {
  col2im,
  convolve1d,
  convolve2d,
  crossCorrelate1d,
  crossCorrelate2d,
  im2col,
  type Mode,
  outputSize,
  pooledSize,
  transposedSize,
} from "../convolution/index.ts";
import { compareTensor, pairOf, rowsOf, tensorOf, wholeOf } from "./inputs.ts";
import type { Topic } from "./topic.ts";

const axesOf = (shape: readonly number[]): readonly [number, number, number, number] => {
  const [n, c, h, w] = shape;
  return [n, c, h, w];
};

export const im2colTopic: Topic = (fields, check) => {
  const x = tensorOf(fields, "x");
  const kernel = pairOf(fields, "kernel");
  const options = {
    stride: pairOf(fields, "stride"),
    padding: pairOf(fields, "padding"),
    dilation: pairOf(fields, "dilation"),
  };
  const columns = im2col(x, kernel, options);
  compareTensor(fields, check, "columns", columns);
  const back = col2im(columns, axesOf(x.shape), kernel, options);
  compareTensor(fields, check, "col2im_of_columns", back);
  if (fields.output_size === undefined) return;
  const size = (i: 0 | 1) =>
    outputSize({
      input: x.shape[2 + i],
      kernel: kernel[i],
      stride: options.stride[i],
      dilation: options.dilation[i],
      before: options.padding[i],
      after: options.padding[i],
    });
  check.values("output_size", [size(0), size(1)]);
};

/** The arrays of a mathematical convolution, flipped or not, under the names of the reference. */
const sums: Readonly<Record<string, { readonly mode: Mode; readonly flipped: boolean }>> = {
  full: { mode: "full", flipped: true },
  same: { mode: "same", flipped: true },
  valid: { mode: "valid", flipped: true },
  cross_correlation_full: { mode: "full", flipped: false },
  cross_correlation_same: { mode: "same", flipped: false },
  cross_correlation_valid: { mode: "valid", flipped: false },
};

export const convolution1dTopic: Topic = (fields, check) => {
  const [x, w] = [tensorOf(fields, "x").data, tensorOf(fields, "w").data];
  for (const [name, { mode, flipped }] of Object.entries(sums)) {
    // Null where w is longer than x and the mode does not apply.
    if (fields[name] === undefined || fields[name] === null) continue;
    check.values(name, (flipped ? convolve1d : crossCorrelate1d)(x, w, mode));
  }
};

export const convolution2dTopic: Topic = (fields, check) => {
  const [x, w] = [tensorOf(fields, "x"), tensorOf(fields, "w")];
  for (const [name, { mode, flipped }] of Object.entries(sums)) {
    if (fields[name] === undefined || fields[name] === null) continue;
    compareTensor(fields, check, name, (flipped ? convolve2d : crossCorrelate2d)(x, w, mode));
  }
};

export const outputSizesTopic: Topic = (fields, check) => {
  for (const row of rowsOf(fields, "rows")) {
    const padding = wholeOf(row, "padding");
    const axis = {
      input: wholeOf(row, "input"),
      kernel: wholeOf(row, "kernel"),
      stride: wholeOf(row, "stride"),
      dilation: wholeOf(row, "dilation"),
      before: padding,
      after: padding,
    };
    check.values("conv", outputSize(axis), row.conv);
    check.values("pool_floor", pooledSize(axis, false), row.pool_floor);
    check.values("pool_ceil", pooledSize(axis, true), row.pool_ceil);
    const extra = wholeOf(row, "transpose_output_padding");
    check.values("transpose", transposedSize(axis, extra), row.transpose);
  }
};
