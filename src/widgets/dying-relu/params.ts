import {
  choice,
  integer,
  logNumber,
  number,
  option,
  type Params,
  same,
  seed,
} from "../../params/index.ts";
import { activationMark } from "../../viz/index.ts";

const marked = (id: "relu" | "leakyRelu" | "elu") => activationMark(id);

export const params = {
  eta: logNumber({
    label: { en: "Learning rate of step 1", zh: "第 1 步的学习率" },
    symbol: "\\eta",
    min: 0.001,
    max: 10,
    initial: 0.1,
  }),
  bias: number({
    label: { en: "Initial bias", zh: "偏置初值" },
    symbol: "b",
    min: -6,
    max: 2,
    step: 0.1,
    initial: 0,
  }),
  shift: number({
    label: { en: "Shift by the layer below, at step 12", zh: "第 12 步起，前一层输出平移" },
    symbol: "c",
    min: -3,
    max: 3,
    step: 0.1,
    initial: 0,
  }),
  activation: choice({
    label: { en: "Activation", zh: "激活函数" },
    options: [
      option("relu", same("ReLU"), marked("relu").color, marked("relu").dash),
      option(
        "leakyRelu",
        { en: "leaky", zh: "Leaky" },
        marked("leakyRelu").color,
        marked("leakyRelu").dash,
      ),
      option("elu", same("ELU"), marked("elu").color, marked("elu").dash),
    ],
    initial: "relu",
  }),
  step: integer({
    label: { en: "Step", zh: "步数" },
    min: 0,
    max: 24,
    initial: 1,
    place: "playback",
  }),
  seed: seed(),
} satisfies Params;
