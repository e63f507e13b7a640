import { choice, option } from "../../params/index.ts";
import { gammaKnob, momentumKnobs, rateKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";

interface Cycle {
  readonly stepsUp: number;
  readonly stepsDown: number;
  readonly mode: "triangular" | "triangular2" | "exp_range";
  readonly gamma: number;
}

/** Height above the base at t, as a share of the whole way to the top. */
function height(t: number, { stepsUp, stepsDown, mode, gamma }: Cycle): number {
  const length = stepsUp + stepsDown;
  const cycle = Math.floor(t / length);
  const within = t - cycle * length;
  const triangle = within <= stepsUp ? within / stepsUp : (length - within) / stepsDown;
  if (mode === "triangular") return triangle;
  return triangle * (mode === "triangular2" ? 2 ** -cycle : gamma ** t);
}

export const cyclic = defineSchedule({
  name: { en: "Cyclic", zh: "循环学习率" },
  formula: String.raw`\eta_{\min}+(\eta_{\max}-\eta_{\min})\,A(t)\,\triangle(t),\qquad A(t)\in\bigl\{1,\ 2^{-\mathrm{cycle}},\ \gamma^{t}\bigr\}`,
  params: {
    baseRate: rateKnob({ en: "Lowest rate", zh: "最低学习率" }, "\\eta_{\\min}", 0.001),
    maxRate: rateKnob({ en: "Highest rate", zh: "最高学习率" }, "\\eta_{\\max}"),
    stepsUp: stepsKnob({ en: "Steps up", zh: "上升步数" }, "s_{\\uparrow}", 10),
    stepsDown: stepsKnob({ en: "Steps down", zh: "下降步数" }, "s_{\\downarrow}", 10),
    mode: choice({
      label: { en: "Height of the cycles", zh: "周期高度" },
      options: [
        option("triangular", { en: "constant", zh: "不变" }),
        option("triangular2", { en: "halved each time", zh: "逐次减半" }),
        option("exp_range", { en: "exponential", zh: "指数衰减" }),
      ],
      initial: "triangular",
    }),
    gamma: {
      ...gammaKnob(0.98, 0.9, 0.005),
      when: ({ mode }: Readonly<Record<string, unknown>>) => mode === "exp_range",
    },
    ...momentumKnobs(0.8, 0.9),
  },
  rate: (t, p) => p.baseRate + (p.maxRate - p.baseRate) * height(t, p),
  momentum: (t, p) => p.maxMomentum - (p.maxMomentum - p.baseMomentum) * height(t, p),
  jumps: never,
  source: "cyclical",
});
