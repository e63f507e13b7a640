import { choice, option } from "../../params/index.ts";
import { floorKnob, linearOption, rateKnob, stepsKnob, warmupKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";
import { between, cosineFall, linearFall, progress, rootFall } from "./shapes.ts";

const falls = { linear: linearFall, cosine: cosineFall, sqrt: rootFall };

/** Warmup, stable, decay: how long the stable part lasts need not be known beforehand. */
export const wsd = defineSchedule({
  name: { en: "Warmup, stable, decay", zh: "预热–稳定–衰减" },
  formula: String.raw`\begin{cases} \eta_0\,t/W & t<W \\ \eta_0 & W\le t<W+S \\ \eta_{\min}+(\eta_0-\eta_{\min})\,f\bigl(\min(1,\tfrac{t-W-S}{D})\bigr) & t\ge W+S \end{cases}`,
  params: {
    eta: rateKnob(),
    warmupSteps: warmupKnob(),
    stableSteps: stepsKnob({ en: "Stable steps", zh: "稳定步数" }, "S", 30, 0),
    decaySteps: stepsKnob({ en: "Decay steps", zh: "衰减步数" }, "D", 20),
    etaMin: floorKnob(),
    decay: choice({
      label: { en: "Decay", zh: "衰减形状" },
      options: [
        linearOption,
        option("cosine", { en: "cosine", zh: "余弦" }),
        option("sqrt", { en: "1 − √x", zh: "1 − √x" }),
      ],
      initial: "linear",
    }),
  },
  rate: (t, { eta, warmupSteps, stableSteps, decaySteps, etaMin, decay }) => {
    if (t < warmupSteps) return (eta * t) / warmupSteps;
    const start = warmupSteps + stableSteps;
    return between(eta, etaMin, falls[decay](progress(t, start, start + decaySteps)));
  },
  jumps: never,
});
