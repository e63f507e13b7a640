import { rateKnob, shareKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";
import { between, progress } from "./shapes.ts";

export const linear = defineSchedule({
  name: { en: "Linear", zh: "线性变化" },
  formula: String.raw`\eta_0\Bigl(a+(b-a)\min(t,n)/n\Bigr)`,
  params: {
    eta: rateKnob(),
    startFactor: shareKnob({ en: "First factor", zh: "起始因子" }, "a", 0.1),
    endFactor: shareKnob({ en: "Last factor", zh: "终止因子" }, "b", 1),
    totalIters: stepsKnob({ en: "Steps", zh: "步数" }, "n", 10),
  },
  rate: (t, { eta, startFactor, endFactor, totalIters }) =>
    eta * between(startFactor, endFactor, 1 - progress(t, 0, totalIters)),
  jumps: never,
});
