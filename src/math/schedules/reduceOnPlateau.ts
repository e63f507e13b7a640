import { choice, integer, logNumber, number, option, type Values } from "../../params/index.ts";
import { floorKnob, rateKnob } from "./knobs.ts";

/** Not a function of time alone: it watches a metric, once an epoch. */
export const reduceOnPlateau = {
  name: { en: "Reduce on a plateau", zh: "平台期衰减" },
  formula: String.raw`\eta\leftarrow\max(\eta\,\gamma,\ \eta_{\min})\quad\text{after more than } P \text{ bad epochs}`,
  params: {
    eta: rateKnob(),
    mode: choice({
      label: { en: "Better is", zh: "更优方向" },
      options: [
        option("min", { en: "smaller", zh: "更小" }),
        option("max", { en: "larger", zh: "更大" }),
      ],
      initial: "min",
      place: "more",
    }),
    factor: number({
      label: { en: "Factor", zh: "衰减因子" },
      symbol: "\\gamma",
      min: 0.05,
      max: 0.95,
      step: 0.05,
      initial: 0.1,
    }),
    patience: integer({
      label: { en: "Patience", zh: "耐心轮数" },
      symbol: "P",
      min: 0,
      max: 20,
      initial: 10,
    }),
    threshold: number({
      label: { en: "Least improvement", zh: "最小改进" },
      symbol: "\\tau",
      min: 0,
      max: 0.1,
      step: 0.0001,
      initial: 1e-4,
      place: "more",
    }),
    thresholdMode: choice({
      label: { en: "Improvement is", zh: "改进的度量" },
      options: [
        option("rel", { en: "relative", zh: "相对" }),
        option("abs", { en: "absolute", zh: "绝对" }),
      ],
      initial: "rel",
      place: "more",
    }),
    cooldown: integer({
      label: { en: "Cooldown", zh: "冷却轮数" },
      min: 0,
      max: 20,
      initial: 0,
    }),
    etaMin: floorKnob(),
    eps: logNumber({
      label: { en: "Least change of the rate", zh: "学习率最小变化" },
      symbol: "\\epsilon",
      min: 1e-12,
      max: 1e-2,
      step: 1,
      initial: 1e-8,
      place: "more",
    }),
  },
} as const;

export type PlateauKnobs = Values<(typeof reduceOnPlateau)["params"]>;

/** What is remembered between epochs. */
export interface PlateauState {
  readonly rate: number;
  readonly best: number;
  readonly badEpochs: number;
  /** Epochs left in which bad ones are not counted. */
  readonly cooling: number;
}

export const startPlateau = ({ eta, mode }: PlateauKnobs): PlateauState => ({
  rate: eta,
  best: mode === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  badEpochs: 0,
  cooling: 0,
});

function isBetter(metric: number, best: number, { mode, threshold, thresholdMode }: PlateauKnobs) {
  const sign = mode === "min" ? -1 : 1;
  const bar = thresholdMode === "rel" ? best * (1 + sign * threshold) : best + sign * threshold;
  return mode === "min" ? metric < bar : metric > bar;
}

/** After an epoch that ended with `metric` (a NaN counts as bad). */
export function seeMetric(state: PlateauState, metric: number, knobs: PlateauKnobs): PlateauState {
  const better = isBetter(metric, state.best, knobs);
  const best = better ? metric : state.best;
  const cold = state.cooling > 0;
  const badEpochs = better || cold ? 0 : state.badEpochs + 1;
  const cooling = cold ? state.cooling - 1 : 0;
  if (badEpochs <= knobs.patience) return { rate: state.rate, best, badEpochs, cooling };
  const lowered = Math.max(state.rate * knobs.factor, knobs.etaMin);
  const rate = state.rate - lowered > knobs.eps ? lowered : state.rate;
  return { rate, best, badEpochs: 0, cooling: knobs.cooldown };
}

/** Rate of every epoch, `rates[t]` being used before `metrics[t]` is seen, and the rate after the last. */
export function followMetrics(
  metrics: ArrayLike<number>,
  knobs: PlateauKnobs,
): { readonly rates: Float64Array; readonly final: number } {
  const rates = new Float64Array(metrics.length);
  let state = startPlateau(knobs);
  for (let t = 0; t < metrics.length; t++) {
    rates[t] = state.rate;
    state = seeMetric(state, metrics[t], knobs);
  }
  return { rates, final: state.rate };
}
