import { optimizers, rateShapes } from "../../math/optimizers/index.ts";
import {
  choice,
  flag,
  integer,
  logNumber,
  type NumberParam,
  number,
  option,
  type Param,
  type Params,
  point,
  seed,
  subset,
  type Text,
  text,
  type Values,
} from "../../params/index.ts";
import { optimizerMark } from "../../viz/index.ts";
import { arenaIds, arenas, ownFormula } from "./arenas.ts";
import { type ContestantId, contestants, ownRates, shortName } from "./contestants.ts";

type State = Readonly<Record<string, unknown>>;

const shown = (v: State, ids: readonly ContestantId[]) =>
  (v.show as readonly ContestantId[]).some((id) => ids.includes(id));

/** Who has a hyperparameter of that name. */
const having = (...keys: readonly string[]): readonly ContestantId[] =>
  contestants.filter((id) => keys.some((key) => Object.hasOwn(optimizers[id].hyper, key)));

/** Which constants of whom follow a knob that all share. */
export const sharing: Readonly<
  Record<"beta1" | "beta2" | "eps" | "weightDecay", readonly ContestantId[]>
> = {
  beta2: having("beta2").filter((id) => id !== "lion" && id !== "adan"),
  // Adadelta's ε sets how fast it gets going: not a guard against division by zero.
  eps: having("eps").filter((id) => id !== "adadelta"),
  beta1: having("beta1").filter((id) => id !== "adan"),
  // Averaged SGD has a λ of its own, which also sets how its rate decays.
  weightDecay: having("weightDecay").filter((id) => id !== "asgd"),
};

const theRun: Text = { en: "The run", zh: "运行" };
const shapeNames: Record<keyof typeof rateShapes, Text> = {
  constant: { en: "constant", zh: "恒定" },
  inverse: { en: "1/t decay", zh: "1/t 衰减" },
  cosine: { en: "cosine", zh: "余弦" },
};

const base = {
  surface: choice({
    label: { en: "Surface", zh: "曲面" },
    options: arenaIds.map((id) => option(id, arenas[id].label)),
    initial: "ravine",
    place: "none",
  }),
  formula: text({
    label: { en: "f(x, y)", zh: "f(x, y)" },
    initial: ownFormula,
    when: (v) => v.surface === "own",
  }),
  kept: text({
    label: { en: "Formula kept while another is typed", zh: "输入过程中保留的公式" },
    initial: "",
    place: "none",
  }),
  show: subset({
    label: { en: "Optimizers", zh: "优化器" },
    options: contestants.map((id) =>
      option(id, shortName(id), optimizerMark(id).color, optimizerMark(id).dash),
    ),
    initial: ["sgd", "momentum", "rmsprop", "adam"],
  }),
  own: flag({
    label: { en: "A learning rate for each", zh: "各用各的学习率" },
    initial: false,
  }),
  eta: logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 1e-4,
    max: 10,
    initial: 0.1,
    when: (v) => !v.own,
  }),
  beta: number({
    label: { en: "Momentum", zh: "动量系数" },
    symbol: "\\beta, \\beta_1",
    min: 0,
    max: 0.999,
    step: 0.001,
    initial: 0.9,
    when: (v) => !v.separate && shown(v, having("beta", "beta1")),
  }),
  beta2: number({
    label: { en: "Decay of the mean square", zh: "二阶矩衰减率" },
    symbol: "\\beta_2",
    min: 0,
    max: 0.9999,
    step: 0.0001,
    initial: 0.999,
    when: (v) => !v.separate && shown(v, sharing.beta2),
  }),
  alpha: number({
    label: {
      en: "Decay of the squares (RMSProp, Adadelta)",
      zh: "平方均值衰减率（RMSProp、Adadelta）",
    },
    symbol: "\\alpha",
    min: 0,
    max: 0.9999,
    step: 0.0001,
    initial: 0.9,
    place: "more",
    when: (v) => !v.separate && shown(v, ["rmsprop", "adadelta"]),
  }),
  noise: number({
    label: { en: "Gradient noise", zh: "梯度噪声" },
    symbol: "\\sigma",
    min: 0,
    max: 2,
    step: 0.01,
    initial: 0,
  }),
  kappa: logNumber({
    label: { en: "Condition number", zh: "条件数" },
    symbol: "\\kappa",
    min: 1,
    max: 500,
    initial: 100,
    when: (v) => v.surface === "quadratic",
  }),
  schedule: choice({
    label: { en: "Schedule of the rate", zh: "学习率调度" },
    options: (Object.keys(rateShapes) as (keyof typeof rateShapes)[]).map((id) =>
      option(id, shapeNames[id]),
    ),
    initial: "constant",
    place: "more",
    group: theRun,
  }),
  half: integer({
    label: { en: "Steps until the rate is halved", zh: "学习率减半的步数" },
    min: 1,
    max: 200,
    initial: 20,
    place: "more",
    group: theRun,
    when: (v) => v.schedule === "inverse",
  }),
  follow: subset({
    label: { en: "Who follows the schedule", zh: "哪些优化器使用调度" },
    options: contestants.map((id) => option(id, shortName(id), optimizerMark(id).color)),
    initial: contestants,
    atLeast: 0,
    place: "more",
    group: theRun,
    when: (v) => v.schedule !== "constant",
  }),
  steps: integer({
    label: { en: "Steps", zh: "总步数" },
    symbol: "T",
    min: 10,
    max: 1000,
    step: 10,
    initial: 150,
    place: "more",
    group: theRun,
  }),
  start: point({
    label: { en: "Start", zh: "起点" },
    x: [-10, 10],
    y: [-10, 10],
    // Also stands for the start that every other surface has of its own.
    initial: [-3.4, 2.4],
    place: "none",
  }),
  seed: seed({ group: theRun, when: (v) => (v.noise as number) > 0 }),
  eps: logNumber({
    label: { en: "Epsilon", zh: "ε（防止除零）" },
    symbol: "\\epsilon",
    min: 1e-12,
    max: 1e-2,
    step: 1,
    initial: 1e-8,
    place: "more",
    when: (v) => !v.separate && shown(v, sharing.eps),
  }),
  decay: number({
    label: { en: "Weight decay", zh: "权重衰减" },
    symbol: "\\lambda",
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0,
    place: "more",
    when: (v) => !v.separate && shown(v, sharing.weightDecay),
  }),
  zoom: logNumber({
    label: { en: "Zoom", zh: "缩放" },
    min: 0.25,
    max: 64,
    initial: 1,
    place: "none",
  }),
  centre: point({
    label: { en: "Middle of the view, from the surface's own", zh: "视图中心（相对默认中心）" },
    x: [-1000, 1000],
    y: [-1000, 1000],
    initial: [0, 0],
    place: "none",
  }),
  step: integer({
    label: { en: "Step", zh: "步数" },
    symbol: "t",
    min: 0,
    max: 1000,
    initial: 1000,
    place: "playback",
  }),
  separate: flag({
    label: { en: "Constants for each optimizer, too", zh: "其余超参数也各用各的" },
    initial: false,
    place: "more",
  }),
} satisfies Params;

type Rates = { readonly [K in `eta_${ContestantId}`]: NumberParam };

const rates = Object.fromEntries(
  contestants.map((id) => [
    `eta_${id}`,
    logNumber({
      label: shortName(id),
      symbol: "\\eta",
      min: 1e-4,
      max: 10,
      initial: ownRates[id],
      place: "more",
      group: { en: "Learning rates", zh: "各自的学习率" },
      when: (v) => v.own === true && shown(v, [id]),
    }),
  ]),
) as unknown as Rates;

/** `<optimizer>_<constant>`: every constant of every optimizer but the learning rate. */
type Constants = Readonly<Record<`${ContestantId}_${string}`, Param>>;

const constants = Object.fromEntries(
  contestants.flatMap((id) =>
    Object.entries(optimizers[id].hyper as Params)
      .filter(([key]) => key !== "eta")
      .map(([key, param]) => [
        `${id}_${key}`,
        {
          ...param,
          place: "more",
          group: shortName(id),
          when: (v: State) => v.separate === true && shown(v, [id]),
        },
      ]),
  ),
) as Constants;

export const params: typeof base & Rates & Constants = { ...base, ...rates, ...constants };

export type RaceValues = Values<typeof params>;
