import { floorKnob, rateKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";
import { between, cosineFall } from "./shapes.ts";

/** Beyond the end of the descent it climbs again: a full period is 2T. */
export const cosine = defineSchedule({
  name: { en: "Cosine", zh: "余弦退火" },
  formula: String.raw`\eta_{\min}+\tfrac12(\eta_0-\eta_{\min})\bigl(1+\cos(\pi t/T)\bigr)`,
  params: {
    eta: rateKnob(),
    period: stepsKnob({ en: "Steps to the bottom", zh: "降到最低的步数" }, "T", 50),
    etaMin: floorKnob(),
  },
  rate: (t, { eta, period, etaMin }) =>
    between(eta, etaMin, cosineFall((t % (2 * period)) / period)),
  jumps: never,
  source: "sgdr",
});
