import { gammaKnob, rateKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";

export const exponential = defineSchedule({
  name: { en: "Exponential", zh: "指数衰减" },
  formula: String.raw`\eta_0\,\gamma^{t}`,
  params: { eta: rateKnob(), gamma: gammaKnob(0.95, 0.5, 0.005) },
  rate: (t, { eta, gamma }) => eta * gamma ** t,
  jumps: never,
});
