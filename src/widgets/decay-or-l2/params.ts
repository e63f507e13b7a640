import {
  choice,
  flag,
  integer,
  logNumber,
  number,
  option,
  type Params,
  same,
  seed,
} from "../../params/index.ts";

export const params = {
  optimizer: choice({
    label: { en: "Optimizer", zh: "优化器" },
    options: [
      option("sgd", same("SGD"), "var(--s-sgd)"),
      option("momentum", { en: "Momentum", zh: "动量法" }, "var(--s-momentum)"),
      option("adam", same("Adam"), "var(--s-adam)"),
    ],
    initial: "adam",
  }),
  mode: choice({
    label: { en: "Decay", zh: "衰减方式" },
    options: [
      option("l2", { en: "L2 in the gradient", zh: "L2 加进梯度" }),
      option("decoupled", { en: "decoupled", zh: "解耦衰减" }),
    ],
    initial: "l2",
  }),
  lambda: number({
    label: { en: "Decay strength", zh: "衰减强度" },
    symbol: "\\lambda",
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0.1,
  }),
  eta: logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 1e-4,
    max: 0.1,
    initial: 1e-3,
  }),
  noise: flag({ label: { en: "Gradient noise", zh: "梯度噪声" }, initial: true }),
  std1: logNumber({
    label: { en: "Noise std of weight 1", zh: "权重 1 的噪声标准差" },
    symbol: "s_1",
    min: 0.01,
    max: 100,
    initial: 10,
    when: (v) => v.noise === true,
  }),
  std2: logNumber({
    label: { en: "Noise std of weight 2", zh: "权重 2 的噪声标准差" },
    symbol: "s_2",
    min: 0.01,
    max: 100,
    initial: 0.1,
    when: (v) => v.noise === true,
  }),
  steps: integer({
    label: { en: "Steps", zh: "步数" },
    min: 100,
    max: 2000,
    step: 100,
    initial: 2000,
    place: "more",
  }),
  seed: seed(),
} satisfies Params;
