import {
  choice,
  integer,
  logNumber,
  option,
  type Params,
  point,
  same,
  seed,
} from "../../params/index.ts";
import { activationMark } from "../../viz/index.ts";

const marked = (id: "sigmoid" | "relu" | "tanh") => activationMark(id);

export const params = {
  inputs: choice({
    label: { en: "Inputs come from", zh: "输入来自" },
    options: [
      option("sigmoid", same("sigmoid"), marked("sigmoid").color, marked("sigmoid").dash),
      option("relu", same("ReLU"), marked("relu").color, marked("relu").dash),
      option("tanh", same("tanh"), marked("tanh").color, marked("tanh").dash),
      option("centred", { en: "sigmoid − mean", zh: "sigmoid − 均值" }, "var(--teal)", "6 3"),
    ],
    initial: "sigmoid",
  }),
  // Powers of two by slider, any whole number by hand.
  batch: {
    ...logNumber({
      label: { en: "Batch size", zh: "批量大小" },
      symbol: "B",
      min: 1,
      max: 128,
      step: 7 / Math.log10(128),
      initial: 1,
    }),
    integer: true,
  },
  dim: integer({
    label: { en: "Inputs of the neuron", zh: "神经元的输入个数" },
    symbol: "d",
    min: 2,
    max: 100,
    initial: 10,
  }),
  eta: logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 0.01,
    max: 20,
    initial: 1,
  }),
  start: point({
    label: { en: "First weights", zh: "初始权重" },
    symbol: "w_0",
    x: [-2.5, 2.5],
    y: [-2.5, 2.5],
    initial: [-1, 1],
    place: "more",
  }),
  step: integer({
    label: { en: "Step", zh: "步数" },
    min: 0,
    max: 60,
    initial: 60,
    place: "playback",
  }),
  seed: seed(),
} satisfies Params;
