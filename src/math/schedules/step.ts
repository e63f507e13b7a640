import { gammaKnob, rateKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule } from "./schedule.ts";

export const step = defineSchedule({
  name: { en: "Steps", zh: "阶梯衰减" },
  formula: String.raw`\eta_0\,\gamma^{\lfloor t/s\rfloor}`,
  params: {
    eta: rateKnob(),
    stepSize: stepsKnob({ en: "Length of a step", zh: "每级步数" }, "s", 10),
    gamma: gammaKnob(0.5, 0.05, 0.05),
  },
  rate: (t, { eta, stepSize, gamma }) => eta * gamma ** Math.floor(t / stepSize),
  jumps: ({ stepSize }, until) =>
    Array.from({ length: Math.floor(until / stepSize) }, (_, k) => (k + 1) * stepSize),
});
