import {
  adaptiveAvgPool2d,
  adaptiveAvgPool2dBackward,
  avgPool2d,
  avgPool2dBackward,
  globalAvgPool2d,
  globalAvgPool2dBackward,
  globalMaxPool2d,
  globalMaxPool2dBackward,
  maxPool2d,
  maxPool2dBackward,
} from "../pooling/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";
import { compareTensor, flagOf, pairOf, tensorOf } from "./inputs.ts";
import type { Fields } from "./read.ts";
import type { Topic } from "./topic.ts";

type Shape4 = readonly [n: number, c: number, h: number, w: number];

function inputOf(fields: Fields): { x: Tensor; shape: Shape4 } {
  const x = tensorOf(fields, "x");
  expectShape("x", "x", x, ["N", "C", "H", "W"]);
  const [n, c, h, w] = x.shape;
  return { x, shape: [n, c, h, w] };
}

const sliding = (fields: Fields) => ({
  kernel: pairOf(fields, "kernel"),
  stride: pairOf(fields, "stride"),
  padding: pairOf(fields, "padding"),
  ceilMode: flagOf(fields, "ceil_mode"),
});

export const maxPoolTopic: Topic = (fields, check) => {
  const { x, shape } = inputOf(fields);
  const options = { ...sliding(fields), dilation: pairOf(fields, "dilation") };
  const { y, argmax } = maxPool2d(x, options);
  compareTensor(fields, check, "y", y);
  check.values("argmax", argmax);
  const gx = maxPool2dBackward(tensorOf(fields, "gy"), argmax, shape);
  compareTensor(fields, check, "gx", gx);
};

export const avgPoolTopic: Topic = (fields, check) => {
  const { x, shape } = inputOf(fields);
  const options = {
    ...sliding(fields),
    countIncludePad: flagOf(fields, "count_include_pad"),
  };
  compareTensor(fields, check, "y", avgPool2d(x, options));
  const gx = avgPool2dBackward(tensorOf(fields, "gy"), shape, options);
  compareTensor(fields, check, "gx", gx);
};

export const adaptiveAvgPoolTopic: Topic = (fields, check) => {
  const { x, shape } = inputOf(fields);
  compareTensor(fields, check, "y", adaptiveAvgPool2d(x, pairOf(fields, "output_size")));
  const gx = adaptiveAvgPool2dBackward(tensorOf(fields, "gy"), shape);
  compareTensor(fields, check, "gx", gx);
};

export const globalMaxPoolTopic: Topic = (fields, check) => {
  const { x, shape } = inputOf(fields);
  const { y, argmax } = globalMaxPool2d(x);
  compareTensor(fields, check, "y", y);
  if (fields.argmax !== undefined) check.values("argmax", argmax);
  const gx = globalMaxPool2dBackward(tensorOf(fields, "gy"), argmax, shape);
  compareTensor(fields, check, "gx", gx);
};

export const globalAvgPoolTopic: Topic = (fields, check) => {
  const { x, shape } = inputOf(fields);
  compareTensor(fields, check, "y", globalAvgPool2d(x));
  compareTensor(fields, check, "gx", globalAvgPool2dBackward(tensorOf(fields, "gy"), shape));
};
