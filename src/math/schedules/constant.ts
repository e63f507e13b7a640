import { rateKnob, shareKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule, within } from "./schedule.ts";

/** A smaller rate for the first steps, then the full one: the crudest warmup. */
export const constant = defineSchedule({
  name: { en: "Constant, reduced at first", zh: "先降低后恒定" },
  formula: String.raw`\eta_0\,\begin{cases} a & t<n \\ 1 & t\ge n \end{cases}`,
  params: {
    eta: rateKnob(),
    factor: shareKnob({ en: "First factor", zh: "起始因子" }, "a", 0.25),
    totalIters: stepsKnob({ en: "Steps", zh: "步数" }, "n", 5, 0),
  },
  rate: (t, { eta, factor, totalIters }) => (t < totalIters ? eta * factor : eta),
  jumps: ({ totalIters }, until) => within([totalIters], until),
  source: "resnet",
});
