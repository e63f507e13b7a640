import { number } from "../../params/index.ts";
import { rateKnob, totalKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";
import { progress } from "./shapes.ts";

export const polynomial = defineSchedule({
  name: { en: "Polynomial", zh: "多项式衰减" },
  formula: String.raw`\eta_0\,\bigl(1-\min(t,n)/n\bigr)^{k}`,
  params: {
    eta: rateKnob(),
    totalIters: totalKnob(50),
    power: number({
      label: { en: "Power", zh: "幂次" },
      symbol: "k",
      min: 0.5,
      max: 5,
      step: 0.5,
      initial: 1,
    }),
  },
  rate: (t, { eta, totalIters, power }) => eta * (1 - progress(t, 0, totalIters)) ** power,
  jumps: never,
});
