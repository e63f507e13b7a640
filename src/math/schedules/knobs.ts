import { integer, logNumber, number, option, type Text } from "../../params/index.ts";

/** The knobs that several schedules share, so that one thing has one name, symbol and range. */

export const rateKnob = (
  label: Text = { en: "Learning rate", zh: "学习率" },
  symbol = "\\eta_0",
  initial = 0.1,
) => logNumber({ label, symbol, min: 1e-5, max: 10, initial });

export const floorKnob = () =>
  number({
    label: { en: "Lowest rate", zh: "最低学习率" },
    symbol: "\\eta_{\\min}",
    min: 0,
    max: 0.1,
    step: 0.001,
    initial: 0,
  });

export const stepsKnob = (label: Text, symbol: string, initial: number, min = 1, max = 200) =>
  integer({ label, symbol, min, max, initial });

export const warmupKnob = (initial = 10) =>
  stepsKnob({ en: "Warmup steps", zh: "预热步数" }, "W", initial, 0);

export const totalKnob = (initial: number) =>
  stepsKnob({ en: "Steps in all", zh: "总步数" }, "n", initial);

export const gammaKnob = (initial: number, min: number, step: number) =>
  number({
    label: { en: "Factor", zh: "衰减因子" },
    symbol: "\\gamma",
    min,
    max: 1,
    step,
    initial,
  });

export const shareKnob = (label: Text, symbol: string, initial: number, max = 1, step = 0.01) =>
  number({ label, symbol, min: 0, max, step, initial });

export const momentumKnobs = (base: number, max: number) => ({
  baseMomentum: number({
    label: { en: "Lowest momentum", zh: "最低动量" },
    symbol: "\\beta_{\\min}",
    min: 0,
    max: 0.99,
    step: 0.01,
    initial: base,
    place: "more",
  }),
  maxMomentum: number({
    label: { en: "Highest momentum", zh: "最高动量" },
    symbol: "\\beta_{\\max}",
    min: 0,
    max: 0.99,
    step: 0.01,
    initial: max,
    place: "more",
  }),
});

export const linearOption = option("linear", { en: "linear", zh: "线性" });
