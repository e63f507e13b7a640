import { logNumber, number, type Text } from "../../params/index.ts";

/** The knobs that several optimizers share, so that one thing has one name, symbol and range. */

export const learningRate = (initial: number) =>
  logNumber({
    label: { en: "Learning rate", zh: "学习率" },
    symbol: "\\eta",
    min: 1e-5,
    max: 10,
    initial,
  });

const kept = (label: Text, symbol: string, initial: number, max: number, step: number) =>
  number({ label, symbol, min: 0, max, step, initial });

export const momentumKnob = (initial = 0.9) =>
  kept({ en: "Momentum", zh: "动量系数" }, "\\beta", initial, 0.999, 0.001);

export const beta1 = (initial = 0.9) =>
  kept({ en: "Decay of the mean", zh: "一阶矩衰减率" }, "\\beta_1", initial, 0.999, 0.001);

export const beta2 = (initial = 0.999) =>
  kept({ en: "Decay of the mean square", zh: "二阶矩衰减率" }, "\\beta_2", initial, 0.9999, 0.0001);

/** One average of squares only: RMSProp's β, Adadelta's ρ. */
export const squaresKnob = (symbol: string, initial: number) =>
  kept({ en: "Decay of the mean square", zh: "平方均值衰减率" }, symbol, initial, 0.9999, 0.0001);

export const epsilon = (initial = 1e-8) =>
  logNumber({
    label: { en: "Epsilon", zh: "ε(防止除零)" },
    symbol: "\\epsilon",
    min: 1e-12,
    max: 1e-2,
    step: 1,
    initial,
    place: "more",
  });

export const weightDecay = (initial = 0) =>
  number({
    label: { en: "Weight decay", zh: "权重衰减" },
    symbol: "\\lambda",
    min: 0,
    max: 1,
    step: 0.01,
    initial,
    place: "more",
  });

export const damping = () =>
  number({
    label: { en: "Damping", zh: "阻尼" },
    symbol: "\\tau",
    min: 0,
    max: 10,
    step: 0.1,
    initial: 0,
    place: "more",
  });
