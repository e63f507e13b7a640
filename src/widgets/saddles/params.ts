import {
  choice,
  flag,
  integer,
  logNumber,
  number,
  option,
  type Params,
  point,
  seed,
} from "../../params/index.ts";
import { marks } from "./marks.ts";

const method = <const T extends keyof typeof marks>(id: T, en: string, zh: string) =>
  option(id, { en, zh }, marks[id].color, marks[id].dash);

export const params = {
  surface: choice({
    label: { en: "Surface", zh: "曲面" },
    options: [
      option("saddle", { en: "x² − y²", zh: "x² − y²" }),
      option("dome", { en: "−x² − y²", zh: "−x² − y²" }),
      option("monkey", { en: "x³ − 3xy²", zh: "x³ − 3xy²" }),
      option("doubleWell", { en: "(x² − 1)² + y²", zh: "(x² − 1)² + y²" }),
    ],
    initial: "saddle",
  }),
  method: choice({
    label: { en: "Method", zh: "方法" },
    options: [
      method("gd", "GD", "梯度下降"),
      method("noisyGd", "Noisy GD", "带噪声的梯度下降"),
      method("momentum", "Momentum", "动量法"),
      method("newton", "Newton", "牛顿法"),
      method("absNewton", "|H| Newton", "|H| 牛顿法"),
    ],
    initial: "gd",
  }),
  eta: logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 0.01,
    max: 1,
    initial: 0.1,
  }),
  noise: number({
    label: { en: "Gradient noise", zh: "梯度噪声" },
    symbol: "\\sigma",
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0.1,
    when: (values) => values.method === "noisyGd" || values.race === true,
  }),
  beta: number({
    label: { en: "Momentum", zh: "动量系数" },
    symbol: "\\beta",
    min: 0,
    max: 0.99,
    step: 0.01,
    initial: 0.9,
    when: (values) => values.method === "momentum" || values.race === true,
  }),
  race: flag({ label: { en: "All methods", zh: "全部方法" }, initial: false }),
  start: point({
    label: { en: "Start", zh: "起点" },
    x: [-2, 2],
    y: [-2, 2],
    initial: [1, 0.1],
    place: "more",
  }),
  steps: integer({
    label: { en: "Steps", zh: "步数" },
    min: 5,
    max: 200,
    step: 5,
    initial: 60,
    place: "more",
  }),
  seed: seed(),
  step: integer({
    label: { en: "Step", zh: "步" },
    min: 0,
    max: 200,
    initial: 10,
    place: "playback",
  }),
} satisfies Params;
