import {
  choice,
  integer,
  type Lang,
  list,
  logNumber,
  number,
  option,
  type Params,
  same,
  seed,
  subset,
  type Text,
} from "../../params/index.ts";

export const ruleIds = ["momentum", "adagrad", "rmsprop", "adadelta", "adam", "amsgrad"] as const;
export type RuleId = (typeof ruleIds)[number];

/** As on the ends of curves: short. */
const names: Record<RuleId, Text> = {
  momentum: { en: "Momentum", zh: "动量法" },
  adagrad: same("AdaGrad"),
  rmsprop: same("RMSProp"),
  adadelta: same("Adadelta"),
  adam: same("Adam"),
  amsgrad: same("AMSGrad"),
};

export const nameOf = (id: RuleId, lang: Lang): string => names[id][lang];

export const params = {
  sequence: choice({
    label: { en: "Gradients", zh: "梯度序列" },
    options: [
      option("constant", { en: "constant", zh: "恒定" }),
      option("alternating", { en: "alternating sign", zh: "正负交替" }),
      option("sparse", { en: "sparse, one in N", zh: "稀疏，每 N 步一次" }),
      option("spike", { en: "one spike after silence", zh: "长期沉默后一个尖峰" }),
      option("growing", { en: "growing ×1.11 a step", zh: "每步增大 1.11 倍" }),
      option("noise", { en: "pure noise", zh: "纯噪声" }),
      option("drop", { en: "drop from 1 to 0.01", zh: "从 1 降到 0.01" }),
      option("drawn", { en: "drawn by hand", zh: "手绘" }),
    ],
    initial: "constant",
  }),
  every: integer({
    label: { en: "One in", zh: "每几步一次" },
    symbol: "N",
    min: 2,
    max: 50,
    initial: 10,
    when: (v) => v.sequence === "sparse",
  }),
  scale: logNumber({
    label: { en: "Scale of all gradients", zh: "梯度整体尺度" },
    min: 1e-6,
    max: 1e4,
    step: 10,
    initial: 1,
  }),
  beta1: number({
    label: { en: "Momentum", zh: "动量系数" },
    symbol: "\\beta_1",
    min: 0,
    max: 0.99,
    step: 0.01,
    initial: 0.9,
  }),
  beta2: number({
    label: { en: "Memory of squares", zh: "平方均值的衰减率" },
    symbol: "\\beta_2",
    min: 0.9,
    max: 0.9999,
    step: 0.0001,
    initial: 0.999,
  }),
  correction: choice({
    label: { en: "Adam's bias correction", zh: "Adam 偏差修正" },
    options: [
      option("both", { en: "both", zh: "两者" }),
      option("second", { en: "v only", zh: "只修正 v" }),
      option("none", { en: "none", zh: "无" }),
    ],
    initial: "both",
  }),
  show: subset({
    label: { en: "Rules", zh: "算法" },
    options: ruleIds.map((id) => option(id, names[id], `var(--s-${id})`, `var(--d-${id})`)),
    initial: ["momentum", "adagrad", "rmsprop", "adam"],
  }),
  alpha: number({
    label: { en: "RMSProp's memory", zh: "RMSProp 的衰减率" },
    symbol: "\\beta",
    min: 0.5,
    max: 0.999,
    step: 0.001,
    initial: 0.9,
    place: "more",
  }),
  eps: logNumber({
    label: { en: "Stabiliser", zh: "数值稳定项" },
    symbol: "\\epsilon",
    min: 1e-12,
    max: 1e-2,
    step: 5,
    initial: 1e-8,
    place: "more",
  }),
  place: choice({
    label: { en: "ε stands", zh: "ε 的位置" },
    options: [
      option("outside", { en: "outside the root", zh: "根号外" }),
      option("inside", { en: "inside the root", zh: "根号内" }),
    ],
    initial: "outside",
    place: "more",
  }),
  steps: integer({
    label: { en: "Steps", zh: "步数" },
    min: 20,
    max: 3000,
    step: 10,
    initial: 100,
    place: "more",
    when: (v) => v.sequence !== "drawn",
  }),
  drawn: list({
    label: { en: "Drawn gradients", zh: "手绘的梯度" },
    min: -3,
    max: 3,
    step: 0.1,
    minLength: 20,
    maxLength: 40,
    initial: [
      1, 1.2, 0.8, 1, 0.9, 1.1, 1, 0.6, 0.2, -0.4, -0.8, -1, -0.6, -0.2, 0.1, 0.2, 0, 0, 0, 0, 0, 0,
      0, 0, 2.4, 0, 0, 0.3, 0.3, 0.3,
    ],
    place: "more",
    when: (v) => v.sequence === "drawn",
  }),
  step: integer({
    label: { en: "Step", zh: "第几步" },
    symbol: "t",
    min: 1,
    max: 3000,
    initial: 1,
    place: "playback",
  }),
  seed: seed(),
} satisfies Params;
