import { rateKnob, shareKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";

export const naturalExp = defineSchedule({
  name: { en: "Natural exponential", zh: "自然指数衰减" },
  formula: String.raw`\eta_0\,e^{-\beta t}`,
  params: {
    eta: rateKnob(),
    beta: shareKnob({ en: "Speed of decay", zh: "衰减速度" }, "\\beta", 0.1),
  },
  rate: (t, { eta, beta }) => eta * Math.exp(-beta * t),
  jumps: never,
});
