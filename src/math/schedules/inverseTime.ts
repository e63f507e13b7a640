import { rateKnob, shareKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";

/** The sum of all rates diverges, that of their squares does not: what stochastic approximation asks for. */
export const inverseTime = defineSchedule({
  name: { en: "Inverse time", zh: "逆时衰减" },
  formula: String.raw`\frac{\eta_0}{1+\beta t}`,
  params: {
    eta: rateKnob(),
    beta: shareKnob({ en: "Speed of decay", zh: "衰减速度" }, "\\beta", 0.1),
  },
  rate: (t, { eta, beta }) => eta / (1 + beta * t),
  jumps: never,
  source: "sgd-origin",
});
