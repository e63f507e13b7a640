import { choice, integer, logNumber, number, option, type Params } from "../../params/index.ts";

export const params = {
  method: choice({
    label: { en: "Method", zh: "方法" },
    options: [
      option("heavyBall", { en: "Heavy ball", zh: "重球法" }),
      option("nesterov", { en: "Nesterov", zh: "Nesterov" }),
    ],
    initial: "heavyBall",
  }),
  eta: number({
    label: { en: "Learning rate × L", zh: "学习率 × L" },
    symbol: "\\eta L",
    min: 0.01,
    max: 4,
    step: 0.01,
    initial: 1,
  }),
  beta: number({
    label: { en: "Momentum", zh: "动量系数" },
    symbol: "\\beta",
    min: 0,
    max: 0.99,
    step: 0.01,
    initial: 0.5,
  }),
  kappa: logNumber({
    label: { en: "Condition number", zh: "条件数" },
    symbol: "\\kappa",
    min: 1,
    max: 1000,
    initial: 100,
  }),
  lambda: number({
    label: { en: "A curvature between μ and L", zh: "μ 与 L 之间的一个曲率" },
    symbol: "\\lambda",
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0.5,
    place: "more",
  }),
  steps: integer({
    label: { en: "Steps shown", zh: "显示步数" },
    min: 20,
    max: 400,
    step: 10,
    initial: 120,
    place: "more",
  }),
} satisfies Params;
