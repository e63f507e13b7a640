import { choice, flag, integer, logNumber, option, type Params, seed } from "../../params/index.ts";

export const params = {
  data: choice({
    label: { en: "Data", zh: "数据" },
    options: [
      option("noisy", { en: "Noisy", zh: "有噪声" }),
      option("interpolating", { en: "Interpolating", zh: "可插值" }),
    ],
    initial: "noisy",
  }),
  schedule: choice({
    label: { en: "Learning-rate schedule", zh: "学习率调度" },
    options: [
      option("constant", { en: "Constant", zh: "常数" }),
      option("inverse", { en: "1/t", zh: "1/t" }),
      option("cosine", { en: "Cosine", zh: "余弦" }),
    ],
    initial: "constant",
  }),
  batch: {
    ...logNumber({
      label: { en: "Batch size", zh: "批量大小" },
      symbol: "B",
      min: 1,
      max: 256,
      // A stop for every power of two.
      step: 1 / Math.log10(2),
      initial: 1,
    }),
    integer: true,
  },
  eta: logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 0.01,
    max: 1,
    initial: 0.1,
  }),
  shuffle: flag({ label: { en: "Shuffle", zh: "打乱" }, initial: true }),
  sorted: flag({
    label: { en: "Data stored sorted", zh: "数据按序存放" },
    initial: false,
    when: (values) => values.shuffle === false,
  }),
  replacement: flag({
    label: { en: "Draw with replacement", zh: "有放回抽样" },
    initial: true,
    when: (values) => values.shuffle === true,
    place: "more",
  }),
  target: logNumber({
    label: { en: "Target distance", zh: "目标距离" },
    symbol: "\\varepsilon",
    min: 0.01,
    max: 1,
    initial: 0.1,
    place: "more",
  }),
  steps: integer({
    label: { en: "Steps", zh: "步数" },
    min: 20,
    max: 400,
    step: 10,
    initial: 200,
    place: "more",
  }),
  seed: seed(),
} satisfies Params;
