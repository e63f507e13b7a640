import {
  choice,
  integer,
  logNumber,
  number,
  option,
  type Params,
  point,
} from "../../params/index.ts";

export const params = {
  f: choice({
    label: { en: "Function", zh: "函数" },
    options: [
      option("quadratic", { en: "Quadratic", zh: "二次函数" }),
      option("abs", { en: "|x|", zh: "|x|" }),
      option("cubic", { en: "x³", zh: "x³" }),
      option("doubleWell", { en: "Double well", zh: "双势阱" }),
    ],
    initial: "quadratic",
  }),
  ratio: number({
    label: { en: "Learning rate × L", zh: "学习率 × L" },
    symbol: "\\eta L",
    min: 0.01,
    max: 2.2,
    step: 0.01,
    initial: 1,
  }),
  kappa: logNumber({
    label: { en: "Condition number", zh: "条件数" },
    symbol: "\\kappa",
    min: 1,
    max: 1000,
    initial: 10,
    when: (values) => values.f === "quadratic",
  }),
  start: point({
    label: { en: "Start", zh: "起点" },
    x: [-2, 2],
    y: [-2, 2],
    initial: [1.6, 1],
    place: "more",
  }),
  steps: integer({
    label: { en: "Steps", zh: "步数" },
    min: 5,
    max: 200,
    step: 5,
    initial: 50,
    place: "more",
  }),
  step: integer({
    label: { en: "Step", zh: "步" },
    min: 0,
    max: 200,
    initial: 50,
    place: "playback",
  }),
} satisfies Params;
